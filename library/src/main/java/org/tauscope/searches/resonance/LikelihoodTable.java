package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.searches.ResultTable;
import org.tauscope.statistics.scan.LikelihoodCurve;
import org.tauscope.statistics.scan.ScanPoint;

/** {@code likelihoods.csv}: the likelihood of a rate at every tested mass, for who combines a search with others. */
public final class LikelihoodTable {

    /** Name of the table. */
    public static final String NAME = "likelihoods";

    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Adds the curves of a scan.
     *
     * @param channel    as in {@code limits.csv}
     * @param hypothesis as in {@code limits.csv}
     * @param result     of the scan
     * @param rate       from strength to cross section times branching fraction, fb; strengths that no finite rate gives are
     *                   left out
     */
    public void add(String channel, String hypothesis, ResonanceResult result, Coupling rate) {
        for (ScanPoint.Tested test : result.points().tested()) {
            LikelihoodCurve curve = test.curve();
            double perStrength = test.channels().stream()
                    .mapToDouble(ScanPoint.ChannelAnswer::perStrength)
                    .sum();
            for (int i = 0; i < curve.strengths().size(); i++) {
                double strength = curve.strengths().get(i);
                double value = strength > 0 ? rate.of(test.mass(), strength) : 0;
                if (Double.isFinite(value)) {
                    rows.add(List.of(
                            channel,
                            hypothesis,
                            ResultTable.number(test.mass()),
                            ResultTable.number(value),
                            ResultTable.number(strength * perStrength),
                            result.data().isPresent()
                                    ? ResultTable.number(curve.observed().get(i))
                                    : "",
                            ResultTable.number(curve.expected().get(i)),
                            test.counted() ? "counting" : "asymptotic"));
                }
            }
        }
    }

    /** The table. */
    public ResultTable table() {
        return new ResultTable(
                NAME,
                "-2 ln(L(rate) / L(best rate from 0)) per mass, of the data where there are some and of counts that"
                    + " equal the expected background (its Asimov data), over the rate and the selected signal events"
                    + " that it means; method: of the peak fit (asymptotic) or of the number of events under the peak"
                    + " (counting).",
                List.of("channel", "hypothesis", "mass_GeV", "rate_fb", "events", "observed", "expected", "method"),
                rows);
    }
}
