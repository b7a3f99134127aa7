package org.tauscope.searches.ditauresonance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.tauscope.searches.resonance.CandidateClassifier;
import org.tauscope.searches.resonance.Candidates;
import org.tauscope.searches.resonance.TrainedClassifier;
import org.tauscope.selection.trees.TreeParameters;
import org.tauscope.statistics.peaks.Range;

/**
 * The classifier of one range of recoil masses. Trees give the probability of each class as if all classes were equally
 * many; the score weighs the backgrounds by the events that are expected of each in the range:
 * p_signal / (p_signal + sum of f_c p_c), the f_c adding up to 1.
 */
final class RangeClassifier {

    private final RecoilRange range;
    private final CandidateClassifier classifier;
    /** Share of each background class among the expected events, in the order of the classes; the signal's is not used. */
    private final double[] shares;

    private RangeClassifier(RecoilRange range, CandidateClassifier classifier, double[] shares) {
        this.range = range;
        this.classifier = classifier;
        this.shares = shares;
    }

    /**
     * Trains.
     *
     * @param most largest number of candidates of a class to learn from
     * @param pool trains folds side by side; the caller must not run in it
     */
    static RangeClassifier train(
            RecoilRange range, Contents contents, TreeParameters parameters, int most, ExecutorService pool)
            throws InterruptedException {
        List<Candidates> classes = new ArrayList<>();
        classes.add(thinned(signal(range, contents), most));
        Map<String, Candidates> groups = new LinkedHashMap<>();
        for (Background background : Background.values()) {
            Candidates own = contents.background(background).inMasses(range.from(), range.to());
            groups.merge(background.group(), renamed(own, background.group()), Candidates::and);
        }
        groups.values().forEach(group -> classes.add(thinned(group, most)));
        CandidateClassifier trained =
                CandidateClassifier.train(range.label(), Observables.NAMES, classes, parameters, pool);
        return new RangeClassifier(range, trained, shares(trained, groups));
    }

    /** All hypotheses at all masses of the range. */
    private static Candidates signal(RecoilRange range, Contents contents) {
        Candidates all = renamed(contents.signal(contents.hypotheses().getFirst(), 0), "signal")
                .inMasses(0, 0);
        for (Hypothesis hypothesis : contents.hypotheses()) {
            for (int mass = 0; mass < contents.masses().size(); mass++) {
                if (range.nearlyHolds(contents.masses().get(mass))) {
                    all = all.and(contents.signal(hypothesis, mass).inMasses(range.from(), range.to()));
                }
            }
        }
        return all;
    }

    private static Candidates renamed(Candidates old, String name) {
        return new Candidates(name, old.inputs(), old.weights(), old.keys(), old.masses());
    }

    /** Every n-th candidate with n times its weight, so that not more are left than wanted. */
    private static Candidates thinned(Candidates all, int most) {
        int step = (all.size() + most - 1) / most;
        if (step <= 1) {
            return all;
        }
        return all.where(i -> i % step == 0).scaled(step);
    }

    private static double[] shares(CandidateClassifier trained, Map<String, Candidates> groups) {
        List<String> names = trained.classifier().classes();
        double[] shares = new double[names.size()];
        double sum = 0;
        for (int c = 1; c < shares.length; c++) {
            Candidates group = groups.get(names.get(c));
            shares[c] = group == null ? 0 : group.events();
            sum += shares[c];
        }
        for (int c = 1; c < shares.length; c++) {
            shares[c] /= sum;
        }
        return shares;
    }

    /** The range. */
    RecoilRange range() {
        return range;
    }

    /** The trees and what is shown of them. */
    CandidateClassifier classifier() {
        return classifier;
    }

    /** One score per candidate, 0 to 1. */
    double[] scores(Candidates candidates) {
        return TrainedClassifier.scores(classifier.classifier(), shares, candidates);
    }

    /**
     * What a recast needs of it.
     *
     * @param cut smallest score that is kept
     */
    TrainedClassifier trained(double cut) {
        return new TrainedClassifier(
                range.label(),
                new Range(range.low(), range.high()),
                new Range(range.from(), range.to()),
                cut,
                Arrays.stream(shares).boxed().toList(),
                classifier.classifier());
    }
}
