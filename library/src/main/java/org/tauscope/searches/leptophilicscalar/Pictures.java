package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.resonance.Coupling;
import org.tauscope.searches.resonance.Labels;
import org.tauscope.searches.resonance.ResonanceResult;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.scan.ScanResult;

/** What the search shows besides its trees: limits, spectra, efficiencies, p-values. */
final class Pictures {

    private static final int BINS = 60;

    /** Proper decay lengths of the efficiency map, mm. */
    private static final List<Double> LENGTHS = List.of(0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0);

    /** What the abstract says; it gives no number per mass. */
    private static final String PUBLISHED =
            "Belle 2024 (abstract): no phi_L below 4 GeV explains (g-2)_mu of 2021, 90 % CL.";

    /** Years whose deviation of the muon's magnetic moment is drawn. */
    private static final List<Integer> YEARS = List.of(2021, 2023);

    private final PhiScan scan;
    private final List<Controls.Control> controls;
    private final ResonanceResult result;

    Pictures(PhiScan scan, List<Controls.Control> controls, ResonanceResult result) {
        this.scan = scan;
        this.controls = controls;
        this.result = result;
    }

    /** All of them. */
    List<Exhibit> all() {
        List<Exhibit> all = new ArrayList<>();
        for (PairChannel channel : PairChannel.values()) {
            ResonanceResult own = in(channel);
            if (own.points().tested().size() >= 2) {
                all.add(coupling(channel, own));
                all.add(crossSection(channel, own));
            }
        }
        for (int i = 0; i < scan.regions().size(); i++) {
            all.add(spectrum(i));
        }
        scan.regions().stream()
                .filter(selected -> selected.region().channel() == PairChannel.ELECTRONS)
                .map(Pictures::efficiency)
                .forEach(all::add);
        if (result.data().isPresent()) {
            all.add(result.localPValues(new Labels(
                    "local-p",
                    "Local p-values of background alone against the mass of phi.",
                    "$m_\\phi$ [GeV]",
                    "",
                    List.of())));
            all.addAll(result.excess(new Labels(
                    "largest-excess",
                    "The spectrum about the largest excess with its fit.",
                    "$m$ [GeV]",
                    "",
                    List.of())));
        }
        controls.forEach(control -> all.add(control.picture()));
        return all;
    }

    private static Exhibit efficiency(SelectedRegion selected) {
        return new Exhibit.Efficiency(
                selected.efficiency().map(selected.region().name(), "phi_L", LENGTHS, (mass, ctau) -> ctau),
                "Fraction of the produced phi -> ee decays in the signal region, over mass and proper decay length.",
                "$m_\\phi$ [GeV]",
                "$\\log_{10}(c\\tau/\\mathrm{mm})$");
    }

    /** The part of the scan in one channel. */
    private ResonanceResult in(PairChannel channel) {
        return new ResonanceResult(
                result.scan(),
                result.level(),
                new ScanResult(result.points().points().stream()
                        .filter(point -> PairChannel.of(point.mass()) == channel)
                        .toList()),
                result.data(),
                result.global());
    }

    private Exhibit coupling(PairChannel channel, ResonanceResult own) {
        double low = own.points().tested().getFirst().mass();
        double high = own.points().tested().getLast().mass();
        List<Exhibit.PublishedCurve> bands =
                YEARS.stream().map(year -> MuonMoment.curve(year, low, high)).toList();
        return own.limitCurve(
                new Labels(
                        "limit-xi-" + channel.label(),
                        "Upper limits on xi in the channel " + channel.label() + " with the couplings that explain the"
                                + " deviation of a_mu. " + PUBLISHED,
                        "$m_\\phi$ [GeV]",
                        "$\\xi$",
                        List.of("$e^+e^- \\to \\tau\\tau\\phi_L,\\ \\phi_L \\to " + channel.plainSymbol() + "$")),
                scan::coupling,
                bands);
    }

    private Exhibit crossSection(PairChannel channel, ResonanceResult own) {
        Coupling atItsLifetime = scan::crossSection;
        return own.limitCurve(
                new Labels(
                        "limit-sigma-" + channel.label(),
                        "Upper limits on sigma(tau tau phi) B(phi -> " + channel.label()
                                + "), lifetime of the limit on xi.",
                        "$m_\\phi$ [GeV]",
                        "$\\sigma\\,B$ [fb]",
                        List.of("$e^+e^- \\to \\tau\\tau\\phi_L,\\ \\phi_L \\to " + channel.plainSymbol() + "$")),
                atItsLifetime,
                List.of());
    }

    private Exhibit spectrum(int place) {
        SelectedRegion selected = scan.regions().get(place);
        Region region = selected.region();
        int group = Math.max(1, region.bins() / BINS);
        int bins = region.bins() / group;
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= bins; i++) {
            edges.add(region.spectrum().low() + i * group * region.binWidth());
        }
        List<Double> error = new ArrayList<>();
        for (int i = 0; i < bins; i++) {
            double sum = 0;
            for (int b = i * group; b < (i + 1) * group; b++) {
                sum += selected.spectrum().error(b);
            }
            error.add(sum);
        }
        double shown = Math.sqrt(region.low() * region.high());
        Optional<List<Double>> counts = result.data().map(data -> grouped(data.get(place), group, bins));
        return new Exhibit.Spectrum(
                "spectrum-" + region.name(),
                "Masses of pairs with a score above the cut: simulated processes, error of the smooth expectation, and"
                        + " phi at twice the expected limit.",
                "$m(" + region.channel().plainSymbol() + ")$ [GeV]",
                edges,
                selected.spectrum().stack(edges).reversed(),
                error,
                List.of(new Exhibit.Content(
                        String.format(Locale.ROOT, "$m_\\phi = %.2f$ GeV", shown), signal(place, shown, group, bins))),
                counts,
                List.of(region.channel().symbol() + ", score above the cut"));
    }

    private List<Double> signal(int place, double mass, int group, int bins) {
        double expected = result.points().tested().stream()
                .filter(point -> scan.regions().get(place).region().holds(point.mass()))
                .min((a, b) -> Double.compare(Math.abs(a.mass() - mass), Math.abs(b.mass() - mass)))
                .map(point -> point.limits().get(3))
                .filter(Double::isFinite)
                .orElse(0.0);
        return grouped(result.scan().channels().get(place).signal(mass, 2 * expected), group, bins);
    }

    private static List<Double> grouped(Spectrum spectrum, int group, int bins) {
        List<Double> sums = new ArrayList<>();
        for (int i = 0; i < bins; i++) {
            double sum = 0;
            for (int b = i * group; b < (i + 1) * group; b++) {
                sum += spectrum.count(b);
            }
            sums.add(sum);
        }
        return sums;
    }
}
