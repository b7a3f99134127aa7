package org.tauscope.statistics.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;

/**
 * The e+e- mass spectrum of the APEX test run (Phys. Rev. Lett. 107 (2011) 191804, HEPData): a bump hunt in real data.
 *
 * <p>Assumed, as recalled from that letter and not taken from the record: 175 to 250 MeV, a window of 30.5 MeV, a
 * polynomial of seventh order, steps of 0.25 MeV, a resolution of about 1 MeV, and as its result an excess at 224.5 MeV
 * with a local p-value of 0.6 % and a global one of 40 %.
 */
@Tag("physics")
class ApexReferenceTest {

    private static final double LOW = 175;
    private static final double HIGH = 250;

    private static Spectrum spectrum() throws Exception {
        List<String> lines = Files.readAllLines(ReferenceFolder.path("files/hepdata/apex_mass_spectrum")
                .resolve("APEX_Test_Run_Data_eplus_eminus_invariant_mass_2011June30_binned_0p05_MeV-1.txt"));
        double[] all = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToDouble(line -> Double.parseDouble(line.strip().split("\\s+")[1]))
                .toArray();
        assertThat(all).hasSize(3000);
        Spectrum whole = new Spectrum(new Range(150, 300), all);
        assertThat(whole.total()).isEqualTo(770_509);
        double[] part = new double[1500];
        System.arraycopy(all, 500, part, 0, part.length);
        return new Spectrum(new Range(LOW, HIGH), part);
    }

    private static MassScan scan() throws Exception {
        return new MassScan(
                spectrum(),
                MassScan.masses(180, 245, 261),
                PeakFamily.gaussian(mass -> 1.0),
                SmoothBackground.chebyshev(7),
                new Window.Sliding(15.25));
    }

    @Test
    void noExcessIsSignificant() throws Exception {
        MassScan scan = scan();
        ScanResult result = scan.limits(0.9);
        assertThat(result.untested()).isEmpty();
        ScanPoint.Tested best = result.largestExcess();
        assertThat(best.mass()).isCloseTo(224.5, within(0.5));
        assertThat(best.pValue()).isCloseTo(0.006, within(0.002));
        ToyScans toys = ToyScans.run(scan, scan.background(), 300, toy -> ScanToyModel.random(2011, toy), 0.5);
        assertThat(toys.failed()).isZero();
        assertThat(toys.globalSignificance(best.significance())).isLessThan(3);
        // 300 toys: one standard deviation of the fraction is 0.03; the resolution is not the letter's own either.
        assertThat(toys.globalPValue(best.significance())).isBetween(0.25, 0.6);
        assertThat(toys.lookElsewhere().globalPValue(best.significance())).isBetween(0.25, 0.7);
        assertThat(result.tested())
                .allSatisfy(test -> assertThat(test.limits().getFirst()).isBetween(test.strength(), 6000.0));
    }

    @Test
    void localPValuesAreUniform() throws Exception {
        // Neighbours within some widths share their events: every sixteenth mass (4 MeV) counts as independent.
        List<ScanPoint.Tested> tests = scan().significances().tested();
        double[] pValues = new double[(tests.size() + 15) / 16];
        for (int i = 0; i < pValues.length; i++) {
            pValues[i] = tests.get(16 * i).pValue();
        }
        assertThat(Uniformity.pValue(pValues)).isGreaterThan(0.01);
    }
}
