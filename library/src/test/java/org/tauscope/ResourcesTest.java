package org.tauscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.Table;

/** Every card and table that ships says where its numbers come from and in which unit they are. */
class ResourcesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/tauscope");
    private static final Pattern QUANTITY = Pattern.compile("\\bvalue:\\s*[-+.\\d]");

    @Test
    void everyQuantityStatesUnitAndSource() throws Exception {
        List<Path> cards = files(".yaml");
        for (Path card : cards) {
            int number = 0;
            for (String line : Files.readAllLines(card)) {
                number++;
                if (QUANTITY.matcher(line).find()) {
                    assertThat(line)
                            .as(card + ":" + number)
                            .contains("unit:")
                            .containsPattern("source:|assumed: true.*reason:");
                }
            }
        }
    }

    @Test
    void everyTableNamesItsSource() throws Exception {
        List<Path> tables = files(".csv");
        assertThat(tables).isNotEmpty();
        for (Path table : tables) {
            assertThat(Table.read(table).comments())
                    .as(table.toString())
                    .anyMatch(line -> line.startsWith("source:") || line.startsWith("assumed:"));
        }
    }

    private static List<Path> files(String ending) throws Exception {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
