package org.tauscope.searches.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.scan.BackgroundOrder;
import org.tauscope.statistics.scan.MassSteps;
import org.tauscope.statistics.scan.PeakFamily;
import org.tauscope.statistics.scan.ScanChannel;
import org.tauscope.statistics.scan.ScanOptions;
import org.tauscope.statistics.scan.ScanPoint;
import org.tauscope.statistics.scan.SmoothBackground;
import org.tauscope.statistics.scan.Uniformity;
import org.tauscope.statistics.scan.Window;

/** The APEX test run's e+e- masses, one by one (HEPData): recorded data through the machinery of the searches. */
@Tag("physics")
class BumpHuntReferenceTest {

    private static final List<String> CHANNEL = List.of("ee");
    /** Assumed as in ApexReferenceTest: about 1 MeV. */
    private static final double SIGMA = 0.001;

    private static Spectrum apex() throws Exception {
        Path folder = ReferenceFolder.path("files/hepdata/apex_mass_spectrum");
        RecordedMasses single = RecordedMasses.read(
                Path.of(folder.resolve("APEX_Test_Run_Data_eplus_eminus_invariant_mass_MeV_unbinned_values.txt.gz")
                        + "@MeV"),
                CHANNEL);
        assertThat(single.masses("ee")).hasSize(770_509);
        Spectrum bins = new Spectrum(new Range(0.175, 0.250), new double[1500]);
        Spectrum counts = single.in("ee", bins);
        RecordedMasses binned = RecordedMasses.read(
                Path.of(folder.resolve(
                                "APEX_Test_Run_Data_eplus_eminus_invariant_mass_2011June30_binned_0p05_MeV-1.txt")
                        + "@MeV"),
                CHANNEL);
        Spectrum other = binned.in("ee", bins);
        // The record's own bins hold the same events; values at an edge may fall to either side.
        double moved = 0;
        for (int b = 0; b < bins.bins(); b++) {
            moved += Math.abs(counts.count(b) - other.count(b));
        }
        assertThat(moved).isLessThan(50);
        assertThat(counts.total()).isCloseTo(other.total(), within(5.0));
        return counts;
    }

    @Test
    void noExcessIsSignificantAndPValuesAreUniform() throws Exception {
        Spectrum data = apex();
        ScanChannel channel = ScanChannel.of(
                        data,
                        PeakFamily.gaussian(mass -> SIGMA),
                        new BackgroundOrder(SmoothBackground.chebyshev(3), 9, 0.05),
                        new Window.Sliding(15.25))
                .withYield("ee", mass -> 1);
        double[] masses = MassSteps.following(0.180, 0.245, mass -> SIGMA, 0.25);
        ResonanceScan scan = new ResonanceScan(List.of(channel), masses, ScanOptions.standard(), 0.9);
        ResonanceResult result = scan.observed(List.of(data), 200, 2011);
        assertThat(result.points().untested()).isEmpty();
        GlobalPValue global = result.global().orElseThrow();
        assertThat(global.best().orElseThrow()).isGreaterThan(0.0013499);
        assertThat(global.significance()).isLessThan(4);
        double[] pValues = new double[result.points().tested().size() / 16];
        for (int i = 0; i < pValues.length; i++) {
            pValues[i] = result.points().tested().get(16 * i).pValue();
        }
        assertThat(Uniformity.pValue(pValues)).isGreaterThan(0.01);
        assertThat(result.points().tested().stream().map(ScanPoint.Tested::channels))
                .allSatisfy(answers -> assertThat(answers.getFirst().degree()).isBetween(3, 9));
    }
}
