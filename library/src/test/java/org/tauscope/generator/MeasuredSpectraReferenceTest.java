package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Invariant masses of hadrons against measured ones, in shape, bin errors without correlations. Spectra that our currents
 * describe are refused below p = 1 %; for the others the chi2 is held, so that a change of a current is noticed.
 */
@Tag("physics")
class MeasuredSpectraReferenceTest {

    private static final int DECAYS = 500_000;
    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);

    /** What is seen of a decay: an invariant mass of these daughters, or of all but the neutrino where none are listed. */
    private record Spectrum(
            String file, String histogram, String mode, boolean squared, List<List<Integer>> daughters) {

        private List<double[]> bins() throws IOException {
            List<double[]> bins = new ArrayList<>();
            boolean inside = false;
            for (String line :
                    Files.readAllLines(ReferenceFolder.path("generator/measured_spectra/" + file + ".yoda"))) {
                if (line.startsWith("BEGIN")) {
                    inside = line.endsWith("/" + histogram);
                } else if (inside && !line.isEmpty() && Character.isDigit(line.charAt(0))) {
                    String[] fields = line.strip().split("\\s+");
                    double[] bin = new double[fields.length];
                    for (int i = 0; i < bin.length; i++) {
                        bin[i] = Double.parseDouble(fields[i]);
                    }
                    bins.add(bin);
                }
            }
            assertThat(bins).isNotEmpty();
            return bins;
        }

        /** chi2 and degrees of freedom. */
        double[] compare() throws IOException {
            List<double[]> bins = bins();
            double[] found = new double[bins.size()];
            double all = 0;
            DecayProducts out = new DecayProducts();
            RandomStream random = new RandomStream(8, mode);
            TauDecay decay = TauDecay.modes(mode.split(";"));
            for (int i = 0; i < DECAYS; i++) {
                decay.decay(random.at(i, Stage.TAU_MINUS), out);
                for (List<Integer> together : daughters) {
                    double mass2 = mass2(out, together);
                    double x = squared ? mass2 : Math.sqrt(mass2);
                    for (int bin = 0; bin < found.length; bin++) {
                        double[] b = bins.get(bin);
                        if (x >= b[0] - b[1] && x < b[0] + b[2]) {
                            found[bin]++;
                            all++;
                        }
                    }
                }
            }
            double norm = bins.stream().mapToDouble(b -> b[3] * (b[1] + b[2])).sum();
            double chi2 = 0;
            int degrees = -1;
            for (int bin = 0; bin < found.length; bin++) {
                double[] b = bins.get(bin);
                double width = (b[1] + b[2]) / norm;
                double error = (b[4] + b[5]) / 2 * width;
                if (error > 0) {
                    double pull = b[3] * width - found[bin] / all;
                    chi2 += pull * pull / (error * error + found[bin] / (all * all));
                    degrees++;
                }
            }
            return new double[] {chi2, degrees};
        }

        private static double mass2(DecayProducts out, List<Integer> daughters) {
            if (daughters.isEmpty()) {
                return TAU * TAU - 2 * TAU * out.energy(0);
            }
            double e = 0;
            double x = 0;
            double y = 0;
            double z = 0;
            for (int i : daughters) {
                e += out.energy(i);
                x += out.px(i);
                y += out.py(i);
                z += out.pz(i);
            }
            return Math.max(0, e * e - x * x - y * y - z * z);
        }
    }

    @Test
    void rhoAndA1SpectraAreTheMeasuredOnes() throws IOException {
        for (Spectrum spectrum : List.of(
                new Spectrum("BELLE_2008_I786560", "d01-x01-y01", "pi pi0", true, List.of(List.of(1, 2))),
                new Spectrum("ALEPH_2014_I1267648", "d01-x01-y01", "pi pi0", true, List.of(List.of(1, 2))),
                new Spectrum("ALEPH_2014_I1267648", "d02-x01-y01", "pi 2pi0", true, List.of(List.of(1, 2, 3))),
                new Spectrum("ALEPH_2014_I1267648", "d03-x01-y01", "pi 3pi0", true, List.of(List.of())))) {
            double[] result = spectrum.compare();
            assertThat(ChiSquaredDistribution.of(result[1]).survivalProbability(result[0]))
                    .as(spectrum + ": chi2 = " + result[0] + " for " + result[1])
                    .isGreaterThan(0.01);
        }
    }

    /** Not described within errors. The a1 of Kuehn and Santamaria had 6380 / 64 and 8690 / 54 in BaBar's, 181 / 72 in ALEPH's. */
    @Test
    void otherSpectraAreAsFarFromTheMeasuredOnesAsDocumented() throws IOException {
        String babar = "BABAR_2007_S7266081";
        List<List<Integer>> three = List.of(List.of(1, 2, 3));
        hold(new Spectrum(babar, "d01-x01-y01", "3pi", false, three), 250);
        hold(new Spectrum(babar, "d02-x01-y01", "3pi", false, List.of(List.of(1, 3), List.of(2, 3))), 1200);
        hold(new Spectrum("ALEPH_2014_I1267648", "d04-x01-y01", "3pi", true, three), 130);
        hold(new Spectrum(babar, "d03-x01-y01", "K pi pi", false, three), 1050);
        hold(new Spectrum(babar, "d04-x01-y01", "K pi pi", false, List.of(List.of(1, 3))), 170);
        hold(new Spectrum(babar, "d05-x01-y01", "K pi pi", false, List.of(List.of(2, 3))), 75);
        hold(new Spectrum(babar, "d06-x01-y01", "pi K K", false, three), 400);
        hold(new Spectrum(babar, "d07-x01-y01", "pi K K", false, List.of(List.of(1, 3))), 180);
        List<List<Integer>> all = List.of(List.of());
        hold(new Spectrum("ALEPH_2014_I1267648", "d05-x01-y01", "3pi pi0;pi omega(3pi)", true, all), 190);
        hold(new Spectrum(babar, "d08-x01-y01", "pi K K", false, List.of(List.of(2, 3))), 190);
    }

    private static void hold(Spectrum spectrum, double documented) throws IOException {
        assertThat(spectrum.compare()[0]).as(spectrum.toString()).isLessThan(documented);
    }
}
