package org.tauscope.searches.invisibleboson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.cards.Card;
import org.tauscope.detector.DetectorCard;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.searches.Harvest;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.Covariance;
import org.tauscope.statistics.Dataset;
import org.tauscope.statistics.FitTask;
import org.tauscope.statistics.Fitter;
import org.tauscope.statistics.GoodnessOfFit;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.Minimum;
import org.tauscope.statistics.Parameters;
import org.tauscope.statistics.Starts;
import org.tauscope.statistics.UpperLimit;
import org.tauscope.statistics.scan.Uniformity;

/**
 * Signals put into pseudo-experiments come out again: counts and all auxiliary measurements fluctuate. A p-value below 0.001
 * fails; three rates are tried with fixed seeds.
 */
@Tag("physics")
class TemplateFitClosureTest {

    private static final int EXPERIMENTS = 500;
    private static final double LEAST = 0.001;

    private static HistFactoryModel model;
    private static double limit;

    @BeforeAll
    static void fillTemplates() {
        InvisibleBosonCard card = InvisibleBosonCard.of(Card.parse("card.yaml", CardText.standard()));
        DetectorCard detector = DetectorCard.belle2();
        List<Harvest> harvests = List.of(
                SearchChain.leptonic("e", Channel.ELECTRON, card, detector).run(1, 0, 150000),
                SearchChain.leptonic("mu", Channel.MUON, card, detector).run(1, 0, 1000),
                SearchChain.hadronic("other", card, detector).run(1, 0, 50000),
                SearchChain.quarks("qq", card, detector).run(1, 0, 20000),
                SearchChain.signal("e-1", Channel.ELECTRON, 1, Hypothesis.named("spin0-VA"), card, detector)
                        .run(1, 0, 30000),
                SearchChain.signal("mu-1", Channel.MUON, 1, Hypothesis.named("spin0-VA"), card, detector)
                        .run(1, 0, 1000));
        Contents contents = new Contents(card, card.data().tauPairs(), 2e8, List.of(1.0), harvests);
        Histogramming axes =
                new Histogramming(Observable.XL.columns(), card.axis().binning());
        TemplateFit fit = ChannelShapes.of(card, detector, contents, Channel.ELECTRON, List.of(axes), size -> 1)
                .getFirst()
                .fit(0, 0);
        UpperLimit expected = fit.limit(Optional.empty(), 0.95);
        limit = expected.expected().get(Conclusion.MEDIAN) / TemplateFit.UNIT;
        model = HistFactoryModel.compile(fit.workspace(Optional.empty(), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 3})
    void injectedSignalsAreRecovered(double timesLimit) {
        double rate = timesLimit * limit;
        double[] pulls = new double[EXPERIMENTS];
        int poi = model.parameters().poi();
        Fitter fitter = new Fitter(model, Starts.SINGLE);
        FitTask task = FitTask.of(model).withBounds(poi, -100, 100);
        for (int i = 0; i < EXPERIMENTS; i++) {
            Dataset data = experiment(rate, i, 11 + (long) timesLimit);
            Minimum best = fitter.fit(data, task).orThrow();
            double error = Covariance.at(model, data, task, best).uncertainty(poi);
            pulls[i] = (best.value(poi) - rate) / error;
        }
        double mean = Arrays.stream(pulls).average().orElseThrow();
        double square =
                Arrays.stream(pulls).map(pull -> (pull - mean) * (pull - mean)).sum() / (EXPERIMENTS - 1);
        assertThat(Math.abs(mean)).as("mean of the pulls").isLessThan(3.3 / Math.sqrt(EXPERIMENTS));
        assertThat(Math.abs(Math.sqrt(square) - 1))
                .as("width of the pulls")
                .isLessThan(3.3 / Math.sqrt(2.0 * EXPERIMENTS));
        assertThat(Uniformity.pValue(Arrays.stream(pulls)
                        .map(pull -> NormalDistribution.of(0, 1).cumulativeProbability(pull))
                        .toArray()))
                .as("p-value of N(0, 1)")
                .isGreaterThan(LEAST);
    }

    @Test
    void goodnessOfFitIsFlat() {
        double[] p = new double[EXPERIMENTS];
        Fitter fitter = new Fitter(model, Starts.SINGLE);
        FitTask task = FitTask.of(model).withBounds(model.parameters().poi(), -100, 100);
        for (int i = 0; i < EXPERIMENTS; i++) {
            Dataset data = experiment(0, i, 31);
            p[i] = GoodnessOfFit.of(model, data, fitter.fit(data, task).orThrow())
                    .pValue();
        }
        assertThat(Uniformity.pValue(p)).as("p-value of a flat distribution").isGreaterThan(LEAST);
    }

    /** CLs over-covers by construction where the signal is weak; at three times the limit it must be exact. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 3})
    void limitsCover(double timesLimit) {
        double rate = timesLimit * limit;
        int covered = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            Dataset data = experiment(rate, i, 51 + (long) timesLimit);
            AsymptoticInference inference =
                    new AsymptoticInference(model, data, LimitStatistic.of("qtilde"), Starts.SINGLE);
            covered += inference.observedLimit(0.95) >= rate ? 1 : 0;
        }
        double coverage = (double) covered / EXPERIMENTS;
        double error = Math.sqrt(0.95 * 0.05 / EXPERIMENTS);
        assertThat(coverage).isGreaterThan(0.95 - 3.3 * error);
        if (timesLimit == 3) {
            assertThat(coverage).isLessThan(0.95 + 3.3 * error);
        }
    }

    private static Dataset experiment(double rate, int number, long seed) {
        Parameters parameters = model.parameters();
        double[] point = parameters.inits();
        point[parameters.poi()] = rate;
        double[] counts = model.expectedCounts(point);
        double[] auxiliary = model.observed().auxiliary();
        RandomStream random = new RandomStream(seed, "closure").at(number, Stage.PSEUDO_DATA);
        for (int b = 0; b < counts.length; b++) {
            counts[b] = PoissonSampler.of(random, counts[b]).sample();
        }
        int next = 0;
        for (int p = 0; p < parameters.size(); p++) {
            switch (parameters.constraint(p)) {
                case NONE -> {}
                case GAUSS -> auxiliary[next++] += parameters.preFitUncertainty(p) * random.nextGaussian();
                case POISSON -> {
                    auxiliary[next] = PoissonSampler.of(random, auxiliary[next]).sample();
                    next++;
                }
            }
        }
        return model.dataset(counts, auxiliary);
    }
}
