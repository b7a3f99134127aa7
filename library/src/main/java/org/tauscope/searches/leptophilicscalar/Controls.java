package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.searches.Exhibit;

/** The control regions of one region: pairs whose scores lie below one half, and between one half and the cut. */
final class Controls {

    private static final int BINS = 24;

    /**
     * A control region.
     *
     * @param name     for files and tables
     * @param region   whose trees give the scores
     * @param low      smallest score
     * @param high     largest score
     * @param edges    of the bins in mass, GeV
     * @param classes  expected events per bin by class, in the order of {@link EventClass#BACKGROUNDS}
     * @param error    of their sum from the size of the simulation, per bin
     * @param counts   pseudo-data; empty without
     */
    record Control(
            String name,
            Region region,
            double low,
            double high,
            List<Double> edges,
            List<double[]> classes,
            List<Double> error,
            Optional<double[]> counts) {

        /** Expected events in a bin. */
        double expected(int bin) {
            return classes.stream().mapToDouble(own -> own[bin]).sum();
        }

        /** Expected events in all bins. */
        double total() {
            double sum = 0;
            for (int bin = 0; bin < error.size(); bin++) {
                sum += expected(bin);
            }
            return sum;
        }

        /** chi2 of the pseudo-data against the expectation over bins with at least five expected events. */
        double chi2() {
            double[] seen = counts.orElseThrow();
            double sum = 0;
            for (int bin = 0; bin < seen.length; bin++) {
                double mean = expected(bin);
                sum += mean >= 5 ? (seen[bin] - mean) * (seen[bin] - mean) / mean : 0;
            }
            return sum;
        }

        /** Number of those bins. */
        int bins() {
            int number = 0;
            for (int bin = 0; bin < error.size(); bin++) {
                number += expected(bin) >= 5 ? 1 : 0;
            }
            return number;
        }

        /** As a picture. */
        Exhibit.Spectrum picture() {
            List<Exhibit.Content> stack = new ArrayList<>();
            for (int c = classes.size() - 1; c >= 0; c--) {
                stack.add(new Exhibit.Content(
                        EventClass.BACKGROUNDS.get(c).symbol(),
                        Arrays.stream(classes.get(c)).boxed().toList()));
            }
            List<String> heading = new ArrayList<>();
            heading.add(String.format(
                    java.util.Locale.ROOT,
                    "%s, $%.2f \\leq$ score $< %.2f$",
                    region.channel().symbol(),
                    low,
                    high));
            if (counts.isPresent()) {
                heading.add(String.format(java.util.Locale.ROOT, "$\\chi^2 = %.1f$ / %d", chi2(), bins()));
            }
            return new Exhibit.Spectrum(
                    name,
                    "Pairs of region " + region.name() + " outside of the signal region, by the score of the trees.",
                    "$m(" + region.channel().plainSymbol() + ")$ [GeV]",
                    edges,
                    stack,
                    error,
                    List.of(),
                    counts.map(values -> Arrays.stream(values).boxed().toList()),
                    heading);
        }
    }

    private Controls() {}

    /**
     * Both control regions of a region.
     *
     * @param seed of the pseudo-data; empty for none
     */
    static List<Control> of(RegionTrees trees, OptionalLong seed) {
        double border = Math.min(trees.cut(), RegionTrees.CONTROL);
        List<Control> controls = new ArrayList<>();
        controls.add(control("control", trees, 0, border, seed));
        if (trees.cut() > border) {
            controls.add(control("validation", trees, border, trees.cut(), seed));
        }
        return controls;
    }

    private static Control control(String kind, RegionTrees trees, double low, double high, OptionalLong seed) {
        Region region = trees.data().region();
        String name = kind + "-" + region.name();
        double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = region.spectrum().low() + region.spectrum().width() * i / BINS;
        }
        TreeMap<EventClass, double[]> classes = new TreeMap<>();
        EventClass.BACKGROUNDS.forEach(any -> classes.put(any, new double[BINS]));
        double[] squares = new double[BINS];
        for (Pairs pairs : trees.backgrounds(low, high)) {
            double[] own = java.util.Objects.requireNonNull(classes.get(pairs.eventClass()));
            for (int i = 0; i < pairs.size(); i++) {
                double place = (pairs.mass()[i] - region.spectrum().low())
                        / region.spectrum().width();
                int bin = Math.clamp((long) (place * BINS), 0, BINS - 1);
                own[bin] += pairs.weight()[i];
                squares[bin] += pairs.weight()[i] * pairs.weight()[i];
            }
        }
        List<double[]> contents = List.copyOf(classes.values());
        return new Control(
                name,
                region,
                low,
                high,
                Arrays.stream(edges).boxed().toList(),
                contents,
                Arrays.stream(squares).map(Math::sqrt).boxed().toList(),
                seed.isPresent() ? Optional.of(thrown(name, contents, seed.getAsLong())) : Optional.empty());
    }

    private static double[] thrown(String name, List<double[]> classes, long seed) {
        RandomStream random = new RandomStream(seed, "pseudo-data/phil/" + name);
        double[] counts = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            int place = bin;
            double mean = classes.stream().mapToDouble(own -> own[place]).sum();
            random.at(bin, Stage.PSEUDO_DATA);
            counts[bin] = mean > 0 ? PoissonSampler.of(random, mean).sample() : 0;
        }
        return counts;
    }
}
