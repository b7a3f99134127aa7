package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.searches.SystematicSizes;
import org.tauscope.searches.resonance.ResonanceScan;
import org.tauscope.statistics.scan.BackgroundOrder;
import org.tauscope.statistics.scan.FewEvents;
import org.tauscope.statistics.scan.MassSteps;
import org.tauscope.statistics.scan.ScanChannel;
import org.tauscope.statistics.scan.ScanOptions;
import org.tauscope.statistics.scan.SignalUncertainty;
import org.tauscope.statistics.scan.SmoothBackground;
import org.tauscope.statistics.scan.SpuriousOrder;
import org.tauscope.statistics.scan.Window;

/**
 * The scan over the masses of phi: all regions together, with a common strength, the cross section times branching fraction in
 * fb at the lifetime of xi = 1; and what a strength means as number of events, as coupling and as cross section at another
 * lifetime.
 */
final class PhiScan {

    private static final SmoothBackground LOWEST = SmoothBackground.bernstein(1);

    private final LeptophilicScalarCard card;
    private final double luminosity;
    private final ProductionRate rate;
    private final List<SelectedRegion> regions;

    /**
     * Prepares the scan.
     *
     * @param luminosity inverse femtobarn
     * @param regions    what the trees left
     */
    PhiScan(LeptophilicScalarCard card, double luminosity, ProductionRate rate, List<SelectedRegion> regions) {
        this.card = card;
        this.luminosity = luminosity;
        this.rate = rate;
        this.regions = List.copyOf(regions);
    }

    /**
     * The scan.
     *
     * @param channels one per region, in their order
     * @param masses   to be tested, GeV; empty for steps that follow the resolution
     * @param sizes    how uncertainties follow the luminosity
     */
    ResonanceScan scan(List<ScanChannel> channels, List<Double> masses, SystematicSizes sizes) {
        double ratio = luminosity / card.data().luminosity();
        return new ResonanceScan(
                channels,
                masses.isEmpty()
                        ? steps()
                        : masses.stream().mapToDouble(Double::doubleValue).toArray(),
                new ScanOptions(
                        mass -> sizes.of(card.systematics().common(), ratio),
                        new FewEvents(card.scan().countingBelow(), 2)),
                card.data().confidence());
    }

    /**
     * The channels with the expected spectra.
     *
     * @param sizes    how uncertainties follow the luminosity
     * @param recorded whether recorded counts will take their place: they choose the order of the background otherwise
     */
    List<ScanChannel> channels(SystematicSizes sizes, boolean recorded) {
        return regions.stream().map(region -> channel(region, sizes, recorded)).toList();
    }

    private double[] steps() {
        List<Double> all = new ArrayList<>();
        for (SelectedRegion selected : regions) {
            Region region = selected.region();
            double low = Math.max(region.low(), card.data().massMin());
            double high = Math.min(region.high(), card.data().massMax());
            for (double mass : MassSteps.following(
                    low, high, selected.shape()::sigma, card.scan().step())) {
                if (region.holds(mass)) {
                    all.add(mass);
                }
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private ScanChannel channel(SelectedRegion selected, SystematicSizes sizes, boolean recorded) {
        Region region = selected.region();
        double ratio = luminosity / card.data().luminosity();
        return new ScanChannel(
                region.name(),
                selected.spectrum().smooth(),
                selected.shape().family(),
                mass -> region.holds(mass) ? luminosity * selected.efficiency(mass, 1) : 0,
                recorded
                        ? new BackgroundOrder(
                                LOWEST, card.scan().highestOrder(), card.scan().significance())
                        : new SpuriousOrder(
                                LOWEST, card.scan().highestOrder(), card.scan().spurious()),
                new Window.Sliding(card.scan().window()),
                selected.vetoes(),
                new SignalUncertainty(mass -> sizes.of(card.systematics().own(region.channel()), ratio), mass -> 0));
    }

    /** The region in which a mass is searched for. */
    SelectedRegion region(double mass) {
        return regions.stream()
                .filter(any -> any.region().holds(mass))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("mass " + mass + " GeV is in no region"));
    }

    /** Selected signal events that a strength means. */
    double events(double mass, double strength) {
        return strength * luminosity * region(mass).efficiency(mass, 1);
    }

    /** The coupling that gives as many selected events as a strength, with the lifetime that belongs to it. */
    double coupling(double mass, double strength) {
        SelectedRegion selected = region(mass);
        double made = luminosity * rate.visible(selected.region().channel(), mass);
        return CouplingReach.coupling(xi -> made * xi * xi * selected.efficiency(mass, xi), events(mass, strength))
                .orElse(CouplingReach.LARGEST);
    }

    /** Cross section times branching fraction in fb at the lifetime that belongs to that coupling. */
    double crossSection(double mass, double strength) {
        SelectedRegion selected = region(mass);
        double xi = coupling(mass, strength);
        return events(mass, strength) / (luminosity * selected.efficiency(mass, xi));
    }

    /** Cross section times branching fraction in fb at a proper decay length, mm. */
    double crossSection(double mass, double strength, double ctau) {
        return events(mass, strength) / (luminosity * region(mass).efficiency().at(mass, ctau));
    }

    /** Expected signal events at a coupling. */
    double expected(double mass, double xi) {
        SelectedRegion selected = region(mass);
        return luminosity * rate.visible(selected.region().channel(), mass) * xi * xi * selected.efficiency(mass, xi);
    }

    /** The regions in their order. */
    List<SelectedRegion> regions() {
        return regions;
    }
}
