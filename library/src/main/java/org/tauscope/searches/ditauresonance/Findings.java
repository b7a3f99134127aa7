package org.tauscope.searches.ditauresonance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tauscope.searches.Observation;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.resonance.ResonanceResult;
import org.tauscope.searches.resonance.ResonanceScan;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.scan.FewEvents;
import org.tauscope.statistics.scan.MassSteps;
import org.tauscope.statistics.scan.ScanChannel;
import org.tauscope.statistics.scan.ScanOptions;

/**
 * The scans of all hypotheses over the same spectra. They differ in efficiency only, so that p-values, which do not depend on
 * it, come from the first.
 */
final class Findings {

    private final List<Double> masses;
    private final Map<Hypothesis, ResonanceResult> results = new EnumMap<>(Hypothesis.class);
    private final Optional<List<Spectrum>> data;

    /**
     * Scans.
     *
     * @param models      of the ranges, rising
     * @param masses      to be tested, GeV, rising
     * @param luminosity  inverse femtobarn
     * @param observation what stands for the data
     * @param recorded    somebody's data, where the observation names some
     * @param commonUncertainty relative, of the signal's yield
     * @param toys        background-only scans for the global p-value
     */
    Findings(
            DitauResonanceCard card,
            List<RangeModel> models,
            List<Double> masses,
            double luminosity,
            double commonUncertainty,
            int toys,
            Observation observation,
            Optional<RecoilData> recorded) {
        this.masses = List.copyOf(masses);
        double[] tested = masses.stream().mapToDouble(Double::doubleValue).toArray();
        ScanOptions options = new ScanOptions(mass -> commonUncertainty, FewEvents.standard());
        Optional<List<Spectrum>> spectra = recorded.map(file -> models.stream()
                .map(model -> file.in(model.range(), model.spectrum().smooth()))
                .toList());
        boolean first = true;
        for (Hypothesis hypothesis : card.samples().hypotheses()) {
            List<ScanChannel> channels = models.stream()
                    .map(model -> model.channel(hypothesis, luminosity))
                    .toList();
            ResonanceScan scan =
                    new ResonanceScan(channels, tested, options, card.scan().confidence());
            if (first && observation instanceof Observation.PseudoData thrown) {
                spectra = Optional.of(scan.pseudoData(thrown));
            }
            int ownToys = first ? toys : 0;
            results.put(
                    hypothesis,
                    spectra.map(counts -> scan.observed(counts, ownToys, 1)).orElseGet(scan::expected));
            first = false;
        }
        data = spectra;
    }

    /** The masses of a scan in steps of the resolution. */
    static List<Double> steps(double low, double high, Resolution resolution, double step) {
        List<Double> masses = new ArrayList<>();
        Arrays.stream(MassSteps.following(low, high, resolution::sigma, step)).forEach(masses::add);
        return masses;
    }

    /** The scan of a hypothesis. */
    ResonanceResult of(Hypothesis hypothesis) {
        return Objects.requireNonNull(results.get(hypothesis));
    }

    /** Masses that were tested, GeV. */
    List<Double> masses() {
        return masses;
    }

    /** Counts per range, where there are data. */
    Optional<List<Spectrum>> data() {
        return data;
    }

    /** How surprising the largest excess is, where there are data. */
    Optional<ResultTable> global() {
        return results.values().stream()
                .flatMap(result -> result.global().stream())
                .findFirst()
                .map(found -> new ResultTable(
                        "global",
                        "The largest excess: its mass, local significance and p-value; mean up-crossings of q0 = 0.5 by"
                                + " background alone, the bound on the global p-value from them, and the fraction of"
                                + " background-only scans with so large an excess anywhere.",
                        List.of(
                                "mass_GeV",
                                "local_significance",
                                "local_p",
                                "up_crossings",
                                "global_p_bound",
                                "scans",
                                "global_p_scans"),
                        List.of(List.of(
                                ResultTable.number(found.mass()),
                                ResultTable.number(found.significance()),
                                ResultTable.number(found.pValue()),
                                ResultTable.number(found.crossings()),
                                ResultTable.number(found.bound()),
                                Integer.toString(found.toys()),
                                ResultTable.number(found.fromToys())))));
    }
}
