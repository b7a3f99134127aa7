package org.tauscope.searches.ditauresonance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.resonance.Candidates;
import org.tauscope.searches.resonance.PeakFit;
import org.tauscope.searches.resonance.SignalShape;
import org.tauscope.searches.resonance.WeightedMasses;
import org.tauscope.statistics.peaks.Range;

/**
 * The recoil-mass resolution before any classifier, all hypotheses together: width of the peaks' core as simulated, beside
 * the error that propagates from the muons' tracks and the spread of the beams, dM = (sqrt(s) dE* - m dm)/M.
 */
final class Resolution {

    private final SignalShape shape;
    private final List<Double> masses;
    /** Median of the propagated errors at each mass, GeV. */
    private final double[] propagated;

    /**
     * From simulated signals.
     *
     * @param allowed recoil masses that are kept, GeV
     */
    Resolution(Contents contents, Range allowed) {
        NavigableMap<Double, WeightedMasses> samples = new TreeMap<>();
        masses = contents.masses();
        propagated = new double[masses.size()];
        for (int m = 0; m < masses.size(); m++) {
            int mass = m;
            Candidates all = contents.hypotheses().stream()
                    .map(hypothesis -> contents.signal(hypothesis, mass))
                    .reduce(Candidates::and)
                    .orElseThrow();
            samples.put(masses.get(m), new WeightedMasses(all.masses(), all.weights()));
            double[] errors = contents.hypotheses().stream()
                    .flatMapToDouble(hypothesis -> Arrays.stream(contents.errors(hypothesis, mass)))
                    .sorted()
                    .toArray();
            propagated[m] = errors[errors.length / 2];
        }
        shape = SignalShape.fit(samples, allowed, mass -> mass);
    }

    /** Width of a peak's core at a mass, both GeV. */
    double sigma(double mass) {
        return shape.sigma(mass);
    }

    /** The comparison at the simulated masses. */
    ResultTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (int m = 0; m < masses.size(); m++) {
            PeakFit fit = shape.fits().get(m);
            double sigma = fit.parameters().sigma();
            rows.add(List.of(
                    ResultTable.number(masses.get(m)),
                    ResultTable.number(sigma),
                    ResultTable.number(fit.sigmaError()),
                    ResultTable.number(propagated[m]),
                    ResultTable.number(sigma / propagated[m]),
                    fit.problem()));
        }
        return new ResultTable(
                "resolution",
                "Recoil-mass resolution before the classifiers: width of the fitted core, median error propagated from"
                        + " tracks and beams, and their ratio.",
                List.of("mass_GeV", "resolution_GeV", "resolution_GeV_error", "propagated_GeV", "ratio", "problem"),
                rows);
    }
}
