package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.tauscope.generator.Flight;
import org.tauscope.searches.resonance.CandidateClassifier;
import org.tauscope.searches.resonance.Candidates;
import org.tauscope.searches.resonance.TrainedClassifier;
import org.tauscope.selection.trees.TreeParameters;
import org.tauscope.statistics.peaks.Range;

/** The trees of one region: trained on its pairs, with the cut on their score and what lies on either side of it. */
final class RegionTrees {

    /** Scores below this are the control region. */
    static final double CONTROL = 0.5;

    private final RegionData data;
    private final CandidateClassifier classifier;
    private final List<double[]> backgroundScores = new ArrayList<>();
    private final List<double[]> signalScores = new ArrayList<>();
    private final Peaks peaks;
    private final double cut;

    private RegionTrees(RegionData data, CandidateClassifier classifier) {
        this.data = data;
        this.classifier = classifier;
        for (Pairs pairs : data.backgrounds()) {
            backgroundScores.add(classifier.signalScores(candidates(pairs)));
        }
        for (Pairs pairs : data.signals().values()) {
            signalScores.add(classifier.signalScores(candidates(pairs)));
        }
        NavigableMap<Double, Pairs> living = living(data);
        peaks = new Peaks(living);
        cut = ScoreCut.choose(living, signalScores, data.backgrounds(), backgroundScores, peaks);
    }

    /**
     * Trains the trees of a region: all simulated masses count alike, each class of background as one.
     *
     * @param pool trains folds side by side; the caller must not run in it
     */
    static RegionTrees train(RegionData data, TreeParameters parameters, ExecutorService pool)
            throws InterruptedException {
        List<Candidates> classes = new ArrayList<>();
        Candidates signal = null;
        for (Pairs pairs : living(data).values()) {
            double sum = 0;
            for (double w : pairs.weight()) {
                sum += w;
            }
            Candidates own = candidates(pairs).scaled(1 / sum);
            signal = signal == null ? own : signal.and(own);
        }
        if (signal == null) {
            throw new IllegalArgumentException(
                    "region " + data.region().name() + ": no signal to train with, expected at least one mass");
        }
        classes.add(signal);
        Map<EventClass, Candidates> backgrounds = new EnumMap<>(EventClass.class);
        for (Pairs pairs : data.backgrounds()) {
            backgrounds.merge(pairs.eventClass(), candidates(pairs), Candidates::and);
        }
        classes.addAll(backgrounds.values());
        return new RegionTrees(
                data,
                CandidateClassifier.train(
                        data.region().name(), TreeInputs.of(data.region().channel()), classes, parameters, pool));
    }

    /** The signals with the weights of the lifetime that belongs to xi = 1. */
    private static NavigableMap<Double, Pairs> living(RegionData data) {
        NavigableMap<Double, Pairs> living = new TreeMap<>();
        data.signals().forEach((mass, pairs) -> living.put(mass, living(pairs, mass)));
        return living;
    }

    /** A signal with the weights of the lifetime that belongs to xi = 1. */
    static Pairs living(Pairs pairs, double mass) {
        double ctau = ProductionRate.ctau(mass, 1);
        double[] weight = pairs.weight().clone();
        for (int i = 0; i < weight.length; i++) {
            double length = pairs.properLength()[i];
            weight[i] *= length > 0 ? Flight.LogUniformRadius.reweight(length, ctau) : 1;
        }
        return pairs.withWeight(weight);
    }

    private static Candidates candidates(Pairs pairs) {
        return new Candidates(pairs.eventClass().label(), pairs.inputs(), pairs.weight(), pairs.event(), pairs.mass());
    }

    /** The trees. */
    CandidateClassifier classifier() {
        return classifier;
    }

    /** What a recast needs of them: the score is the probability of the signal, all backgrounds counting alike. */
    TrainedClassifier trained() {
        Region region = data.region();
        return new TrainedClassifier(
                region.name(),
                new Range(region.low(), region.high()),
                region.spectrum(),
                cut,
                Collections.nCopies(classifier.classifier().classes().size(), 1.0),
                classifier.classifier());
    }

    /** Resolution at xi = 1 before the cut. */
    Peaks peaks() {
        return peaks;
    }

    /** Smallest score of the signal region. */
    double cut() {
        return cut;
    }

    /** Everything that was simulated. */
    RegionData data() {
        return data;
    }

    /** The signal region. */
    SelectedRegion selected() {
        NavigableMap<Double, Pairs> signals = new TreeMap<>();
        int place = 0;
        for (Map.Entry<Double, Pairs> signal : data.signals().entrySet()) {
            double[] scores = signalScores.get(place++);
            signals.put(signal.getKey(), signal.getValue().where(i -> scores[i] >= cut));
        }
        return new SelectedRegion(data.region(), backgrounds(cut, 2), signals, data.signals());
    }

    /** Backgrounds by sample with scores in a range, lower end included. */
    List<Pairs> backgrounds(double low, double high) {
        List<Pairs> backgrounds = new ArrayList<>();
        for (int b = 0; b < backgroundScores.size(); b++) {
            double[] scores = backgroundScores.get(b);
            backgrounds.add(data.backgrounds().get(b).where(i -> scores[i] >= low && scores[i] < high));
        }
        return backgrounds;
    }
}
