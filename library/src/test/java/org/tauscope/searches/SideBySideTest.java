package org.tauscope.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.CardException;

class SideBySideTest {

    @Test
    void findsComeInTheOrderOfTheTasks() throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Callable<Integer>> tasks = IntStream.range(0, 100)
                    .mapToObj(i -> (Callable<Integer>) () -> i * i)
                    .toList();
            assertThat(SideBySide.all(tasks, pool))
                    .isEqualTo(IntStream.range(0, 100).map(i -> i * i).boxed().toList());
        }
    }

    @Test
    void mistakesOfATaskArriveAsTheyAre() {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Callable<Integer> bad = () -> {
                throw new CardException("card: mass -1 GeV");
            };
            assertThatThrownBy(() -> SideBySide.all(List.of(() -> 1, bad), pool))
                    .isInstanceOf(CardException.class)
                    .hasMessage("card: mass -1 GeV");
            Callable<Integer> checked = () -> {
                throw new java.io.IOException("disk");
            };
            assertThatThrownBy(() -> SideBySide.all(List.of(checked), pool)).hasRootCauseMessage("disk");
        }
    }
}
