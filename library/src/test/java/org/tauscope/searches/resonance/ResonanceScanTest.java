package org.tauscope.searches.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.Limit;
import org.tauscope.searches.Observation;
import org.tauscope.searches.ResultTable;
import org.tauscope.statistics.AsymptoticInference;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.Starts;
import org.tauscope.statistics.UpperLimit;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.workspace.PyhfDocument;

class ResonanceScanTest {

    private static final Labels LABELS = new Labels("limits", "Limits.", "m [GeV]", "xi", List.of());

    @Test
    void anInjectedSignalComesBackWithItsPictures() {
        ResonanceScan scan = ToyResonance.scan(60_000, ToyResonance.masses(4));
        List<Spectrum> data =
                scan.pseudoData(new Observation.PseudoData(3, Optional.of(new Observation.Injection(4.2, 250))));
        ResonanceResult result = scan.observed(data, 20, 1);
        GlobalPValue global = result.global().orElseThrow();
        assertThat(global.mass()).isCloseTo(4.2, within(0.03));
        assertThat(global.significance()).isGreaterThan(4);
        assertThat(global.bound().orElseThrow()).isBetween(global.pValue(), 0.1);
        assertThat(global.fromToys().orElseThrow()).isCloseTo(1.0 / 21, within(1e-12));

        List<Limit> limits = result.limits("toy", "combined", "X", "xi", Coupling.root());
        assertThat(limits).hasSameSizeAs(result.points().tested());
        Limit near = limits.stream()
                .filter(limit -> Math.abs(limit.mass() - global.mass()) < 1e-9)
                .findFirst()
                .orElseThrow();
        assertThat(near.observed().orElseThrow())
                .isGreaterThan(near.expected().get(4).orElseThrow());
        Exhibit.LimitCurve curve = result.limitCurve(LABELS, Coupling.root(), List.of());
        assertThat(curve.vetoes()).hasSize(1);
        assertThat(curve.vetoes().getFirst().low()).isCloseTo(3.03, within(0.03));
        assertThat(result.localPValues(LABELS).global()).isPresent();
        assertThat(result.excess(LABELS))
                .hasSize(2)
                .allSatisfy(exhibit ->
                        assertThat(((Exhibit.Spectrum) exhibit).stack()).hasSize(2));
        ResultTable table = result.table("scan");
        assertThat(table.rows()).hasSize(scan.scan().masses().length);
        assertThat(table.rows().stream().filter(row -> row.getLast().contains("veto")))
                .isNotEmpty();
    }

    @Test
    void expectedLimitsNeedNoData() {
        ResonanceScan scan = ToyResonance.scan(60_000, new double[] {1.5, 2.5, 5});
        ResonanceResult result = scan.expected();
        for (Limit limit : result.limits("toy", "combined", "X", "strength", Coupling.same())) {
            assertThat(limit.observed()).isEmpty();
            assertThat(limit.expected().get(2).orElseThrow()).isBetween(10.0, 200.0);
        }
        assertThat(result.excess(LABELS)).isEmpty();
        // CLs of a Gaussian at 90 %: median 1.645 errors, upper end of the 68 % band 2.378 errors.
        Limit one = result.limits("toy", "combined", "X", "strength", Coupling.same())
                .getFirst();
        assertThat(one.expected().get(3).orElseThrow() / one.expected().get(2).orElseThrow())
                .isCloseTo(2.378 / 1.6449, Percentage.withPercentage(3));
    }

    /** The workspace has the bins and parameters of the fit: its limits are those of the scan, by a general fit. */
    @Test
    void theWorkspaceOfAMassHasTheLimitsOfTheScan() {
        ResonanceScan scan = ToyResonance.scan(60_000, new double[] {1.5, 5});
        ResonanceResult expected = scan.expected();
        ResonanceResult observed =
                scan.observed(scan.pseudoData(new Observation.PseudoData(5, Optional.empty())), 0, 1);
        for (ResonanceResult result : List.of(expected, observed)) {
            Map<String, String> workspaces = result.workspaces("workspace", 2);
            assertThat(workspaces).containsOnlyKeys("workspace-m1.5", "workspace-m5");
            int place = 0;
            for (String text : workspaces.values()) {
                HistFactoryModel model = HistFactoryModel.compile(PyhfDocument.read(text));
                UpperLimit limit = new AsymptoticInference(
                                model, model.observed(), LimitStatistic.of("qtilde"), Starts.SINGLE)
                        .limit(0.9);
                List<Double> own = result.points().tested().get(place++).limits();
                assertThat(limit.observed()).isCloseTo(own.getFirst(), Percentage.withPercentage(1));
                if (result.data().isEmpty()) {
                    for (int band = 0; band < 5; band++) {
                        assertThat(limit.expected().get(band))
                                .isCloseTo(own.get(band + 1), Percentage.withPercentage(1));
                    }
                }
            }
        }
    }
}
