package org.tauscope.searches.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.CardException;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.searches.Exhibit;
import org.tauscope.selection.trees.TreeParameters;

/** What a search gets from its classifier. */
class CandidateClassifierTest {

    private static final List<String> INPUTS = List.of("thrust", "missing mass", "lepton id");
    private static final TreeParameters FEW =
            TreeParameters.standard().withTrees(30).withFolds(3);

    /** Gaussian inputs with the given means; masses rise evenly from 1 to 5 GeV. */
    static Candidates candidates(String name, int size, double... means) {
        RandomStream dice = new RandomStream(11, name);
        double[][] inputs = new double[means.length][size];
        double[] masses = new double[size];
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            dice.at(i, Stage.SELECTION);
            for (int input = 0; input < means.length; input++) {
                inputs[input][i] = means[input] + dice.nextGaussian();
            }
            masses[i] = 1 + 4 * dice.nextDouble();
            weights[i] = 0.5 + dice.nextDouble();
        }
        return new Candidates(name, inputs, weights, LongStream.range(0, size).toArray(), masses);
    }

    static CandidateClassifier train(List<Candidates> classes) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            return CandidateClassifier.train("mumu", INPUTS, classes, FEW, pool);
        }
    }

    @Test
    void reportsEveryClassAndKeepsTheModels() throws InterruptedException {
        Candidates signal = candidates("signal", 2000, 1, 1, 0);
        CandidateClassifier classifier = train(
                List.of(signal, candidates("tau tau", 1500, 0, 0, 0), candidates("four leptons", 1500, -1, 1, 0)));
        assertThat(classifier.remarks()).isEmpty();
        assertThat(classifier.files())
                .containsOnlyKeys("trees-mumu-fold0.ubj", "trees-mumu-fold1.ubj", "trees-mumu-fold2.ubj");
        ClassifierReport report = classifier.report(0.5, "$m_{\\mu\\mu}$ [GeV]");
        assertThat(report.exhibits()).hasSize(5);
        assertThat(((Exhibit.Roc) report.exhibits().getFirst()).curves()).hasSize(3);
        assertThat(report.tables()).hasSize(2);
        assertThat(report.tables().get(1).rows())
                .extracting(List::getFirst)
                .containsExactly("signal", "tau tau", "four leptons", "all backgrounds");
        double[] scores = classifier.signalScores(signal);
        assertThat(scores).hasSize(2000);
        assertThat(Arrays.stream(scores).average().orElse(0)).isGreaterThan(0.45);
    }

    @Test
    void aBackgroundWithFewCandidatesTakesNoPartAndARemarkSaysSo() throws InterruptedException {
        CandidateClassifier classifier = train(List.of(
                candidates("signal", 500, 1, 1, 0),
                candidates("tau tau", 500, 0, 0, 0),
                candidates("psi", 59, 0, 0, 0)));
        assertThat(classifier.classifier().classes()).containsExactly("signal", "tau tau");
        assertThat(classifier.remarks())
                .containsExactly(
                        "Classifier mumu: psi has 59 simulated candidates, fewer than 60, and took no part in the"
                                + " training.");
        assertThatThrownBy(() -> train(List.of(candidates("signal", 59, 1, 1, 0), candidates("b", 500, 0, 0, 0))))
                .isInstanceOf(CardException.class)
                .hasMessage("classifier mumu: found 59 candidates of the signal signal, expected at least 60");
        assertThatThrownBy(() -> train(List.of(candidates("signal", 500, 1, 1, 0), candidates("b", 5, 0, 0, 0))))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("found no background");
    }

    @Test
    void aRemarkSaysWhereAFewCandidatesCarryTheWeightOfAll() throws InterruptedException {
        // 300 candidates of weight 0.01 and 20 of weight 1: (23)^2 / 20.03 = 26.4.
        Candidates uneven = candidates("q qbar", 320, 0, 0, 0);
        Arrays.setAll(uneven.weights(), i -> i % 16 == 0 ? 1 : 0.01);
        assertThat(uneven.effectiveNumber()).isEqualTo(26.41, org.assertj.core.api.Assertions.within(0.005));
        CandidateClassifier classifier = train(List.of(candidates("signal", 500, 1, 1, 0), uneven));
        assertThat(classifier.remarks())
                .containsExactly(
                        "Classifier mumu: the weights of q qbar are so uneven that its 320 simulated candidates"
                                + " count as 26; the trees separate those better than others of their kind, see"
                                + " classifier-mumu.csv.");
    }

    @Test
    void candidatesAreJoinedChosenAndScaled() {
        Candidates first = candidates("signal", 30, 0, 0);
        Candidates both = first.and(candidates("other", 20, 0, 0));
        assertThat(both.size()).isEqualTo(50);
        assertThat(both.name()).isEqualTo("signal");
        Candidates low = both.inMasses(1, 2);
        Candidates high = both.inMasses(2, 5);
        assertThat(low.size() + high.size()).isEqualTo(50);
        assertThat(Arrays.stream(low.masses()).max().orElseThrow()).isLessThan(2);
        assertThat(both.scaled(3).events()).isEqualTo(3 * both.events(), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(new HashSet<>(List.of(both.inputs()[0].length, both.keys().length)))
                .containsExactly(50);
    }
}
