package org.tauscope.searches.ditauresonance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.tauscope.searches.resonance.Candidates;
import org.tauscope.searches.resonance.ClassifierReport;
import org.tauscope.searches.resonance.WeightedMasses;

/** What the cut on the score of one range keeps: backgrounds over its spectrum, signals at simulated masses. */
final class RangeSpectrum {

    private final RangeClassifier classifier;
    private final PunziCut cut;
    private final ClassifierReport report;
    private final Map<Background, Candidates> backgrounds = new EnumMap<>(Background.class);
    private final Map<Hypothesis, NavigableMap<Double, Candidates>> signals = new EnumMap<>(Hypothesis.class);

    /**
     * Chooses the cut and applies it.
     *
     * @param resolution width of a peak in the middle of the range, GeV
     */
    RangeSpectrum(
            RangeClassifier classifier, Contents contents, DitauResonanceCard.Classifiers settings, double resolution) {
        this.classifier = classifier;
        RecoilRange range = classifier.range();
        Map<Background, Scored> scoredBackgrounds = new EnumMap<>(Background.class);
        for (Background background : Background.values()) {
            scoredBackgrounds.put(
                    background,
                    new Scored(contents.background(background).inMasses(range.from(), range.to()), classifier));
        }
        Map<Hypothesis, NavigableMap<Double, Scored>> scoredSignals = new EnumMap<>(Hypothesis.class);
        for (Hypothesis hypothesis : contents.hypotheses()) {
            NavigableMap<Double, Scored> own = new TreeMap<>();
            for (int m = 0; m < contents.masses().size(); m++) {
                if (range.nearlyHolds(contents.masses().get(m))) {
                    own.put(contents.masses().get(m), new Scored(contents.signal(hypothesis, m), classifier));
                }
            }
            scoredSignals.put(hypothesis, own);
        }
        double core = 2 * settings.core() * resolution / (range.high() - range.low());
        cut = PunziCut.of(
                scoredSignals.values().stream()
                        .flatMap(own -> own.values().stream())
                        .toList(),
                scoredBackgrounds.values().stream()
                        .map(own -> own.within(range))
                        .toList(),
                core,
                settings.punziA());
        report = classifier
                .classifier()
                .report(
                        probabilityThatKeeps(
                                cut.efficiency(),
                                scoredSignals.values().stream()
                                        .flatMap(own -> own.values().stream())
                                        .toList()),
                        "$M_{recoil}$ [GeV]");
        scoredBackgrounds.forEach((background, own) -> backgrounds.put(background, own.from(cut.cut())));
        scoredSignals.forEach((hypothesis, own) -> {
            NavigableMap<Double, Candidates> kept = new TreeMap<>();
            own.forEach((mass, signal) -> kept.put(mass, signal.from(cut.cut())));
            signals.put(hypothesis, kept);
        });
    }

    private double probabilityThatKeeps(double efficiency, List<Scored> signals) {
        double[] probabilities = signals.stream()
                .flatMapToDouble(own -> Arrays.stream(classifier.classifier().signalScores(own.candidates())))
                .sorted()
                .toArray();
        int place = Math.clamp((int) ((1 - efficiency) * probabilities.length), 0, probabilities.length - 1);
        return Math.clamp(probabilities[place], 1e-6, 1 - 1e-6);
    }

    /** The range. */
    RecoilRange range() {
        return classifier.range();
    }

    /** The trees. */
    RangeClassifier classifier() {
        return classifier;
    }

    /** The cut on the score. */
    PunziCut cut() {
        return cut;
    }

    /**
     * What is shown of the classifier. Its pictures of masses use the trees' own probability, at the value that keeps as
     * many signals as the cut on the score.
     */
    ClassifierReport report() {
        return report;
    }

    /** What is left of a background, in expected events. */
    Candidates background(Background background) {
        return Objects.requireNonNull(backgrounds.get(background));
    }

    /** Recoil masses of what is left, of each background by name. */
    Map<String, WeightedMasses> backgrounds() {
        Map<String, WeightedMasses> masses = new LinkedHashMap<>();
        backgrounds.forEach(
                (background, own) -> masses.put(background.label(), new WeightedMasses(own.masses(), own.weights())));
        return masses;
    }

    /** What is left of the signals of a hypothesis by mass of X, GeV; simulated candidates. */
    NavigableMap<Double, Candidates> signals(Hypothesis hypothesis) {
        return Collections.unmodifiableNavigableMap(Objects.requireNonNull(signals.get(hypothesis)));
    }

    /** Recoil masses of the signals of all hypotheses together, by mass of X, GeV. */
    NavigableMap<Double, WeightedMasses> signals() {
        NavigableMap<Double, List<Candidates>> all = new TreeMap<>();
        signals.values()
                .forEach(own -> own.forEach((mass, signal) ->
                        all.computeIfAbsent(mass, any -> new ArrayList<>()).add(signal)));
        NavigableMap<Double, WeightedMasses> masses = new TreeMap<>();
        all.forEach((mass, own) -> {
            Candidates sum = own.stream().reduce(Candidates::and).orElseThrow();
            masses.put(mass, new WeightedMasses(sum.masses(), sum.weights()));
        });
        return masses;
    }
}
