package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.SideBySide;

/** What was produced, scaled to the data, in the order of the samples of {@link PreparedLeptophilicScalar}. */
final class Contents {

    /** Simulated masses up to this factor beyond a region help to interpolate. */
    private static final double BEYOND = 1.25;

    private static final double INVERSE_FEMTOBARN = 1e6;

    private final LeptophilicScalarCard card;
    private final List<Background> backgrounds;
    private final List<Double> scales;
    private final List<Harvest> harvests;

    private Contents(
            LeptophilicScalarCard card, List<Background> backgrounds, List<Double> scales, List<Harvest> harvests) {
        this.card = card;
        this.backgrounds = List.copyOf(backgrounds);
        this.scales = List.copyOf(scales);
        this.harvests = List.copyOf(harvests);
    }

    /**
     * The harvests.
     *
     * @param luminosity inverse femtobarn
     * @param pool       computes cross sections side by side
     */
    static Contents of(
            LeptophilicScalarCard card,
            List<Background> backgrounds,
            double luminosity,
            List<Harvest> harvests,
            ExecutorService pool)
            throws InterruptedException {
        List<Callable<Double>> tasks = new ArrayList<>();
        backgrounds.forEach(
                background -> tasks.add(() -> background.crossSection().getAsDouble()));
        List<Double> scales = new ArrayList<>();
        for (double crossSection : SideBySide.all(tasks, pool)) {
            scales.add(crossSection
                    * luminosity
                    * INVERSE_FEMTOBARN
                    / harvests.get(scales.size()).events());
        }
        return new Contents(card, backgrounds, scales, harvests);
    }

    /** What falls into a region. */
    RegionData in(Region region) {
        List<Pairs> pairs = new ArrayList<>();
        for (int i = 0; i < backgrounds.size(); i++) {
            pairs.add(Pairs.background(
                    backgrounds.get(i).eventClass(),
                    backgrounds.get(i).label(),
                    harvests.get(i),
                    region,
                    scales.get(i)));
        }
        NavigableMap<Double, Pairs> signals = new TreeMap<>();
        double low = Math.max(region.spectrum().low(), region.low() / BEYOND);
        double high = Math.min(region.spectrum().high(), region.high() * BEYOND);
        signalHarvests(region.channel()).forEach((mass, harvest) -> {
            if (mass >= low && mass < high) {
                signals.put(mass, Pairs.signal("$\\tau\\tau\\phi$", harvest, region));
            }
        });
        return new RegionData(region, pairs, signals);
    }

    /** Signal samples of a channel by mass in GeV. */
    NavigableMap<Double, Harvest> signalHarvests(PairChannel channel) {
        NavigableMap<Double, Harvest> found = new TreeMap<>();
        int place = backgrounds.size();
        for (PairChannel each : PairChannel.values()) {
            for (double mass : card.samples().masses(each)) {
                if (each == channel) {
                    found.put(mass, harvests.get(place));
                }
                place++;
            }
        }
        return found;
    }

    /** Background samples by name. */
    Map<String, Harvest> backgroundHarvests() {
        Map<String, Harvest> found = new LinkedHashMap<>();
        for (int i = 0; i < backgrounds.size(); i++) {
            found.put(backgrounds.get(i).name(), harvests.get(i));
        }
        return found;
    }

    /** Expected events per unit of weight of a background, by its place. */
    double scale(int background) {
        return scales.get(background);
    }

    /** The backgrounds in their order. */
    List<Background> backgrounds() {
        return backgrounds;
    }
}
