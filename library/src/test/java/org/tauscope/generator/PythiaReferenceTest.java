package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * Spectra that do not depend on the model of a hadronic current, against 300,000 events of Pythia 8.311 with full spin
 * correlation and radiation. Compared in shape; refused below p = 0.1 %.
 */
@Tag("physics")
class PythiaReferenceTest {

    private static final List<String> COMPARED =
            List.of("e_x_cm", "mu_x_cm", "pi_x_cm", "K_x_cm", "e_xstar", "mu_xstar", "costheta_taum_cm", "rho_x");

    private record Histogram(List<Double> edges, List<Double> pythia, List<Double> ours) {
        void fill(double x) {
            int last = ours.size();
            double low = edges.getFirst();
            double high = edges.getLast();
            int bin = (int) Math.floor((x - low) / (high - low) * last);
            if (bin >= 0 && bin < last) {
                ours.set(bin, ours.get(bin) + 1);
            }
        }

        double pValue() {
            double theirs = pythia.stream().mapToDouble(x -> x).sum();
            double own = ours.stream().mapToDouble(x -> x).sum();
            double scale = Math.sqrt(theirs / own);
            double chi2 = 0;
            int degrees = -1;
            double a = 0;
            double b = 0;
            for (int bin = 0; bin < ours.size(); bin++) {
                a += pythia.get(bin);
                b += ours.get(bin);
                // Bins of the reference with fewer than 10 entries join the next.
                if (a >= 10) {
                    double difference = b * scale - a / scale;
                    chi2 += difference * difference / (a + b);
                    degrees++;
                    a = 0;
                    b = 0;
                }
            }
            return ChiSquaredDistribution.of(degrees).survivalProbability(chi2);
        }
    }

    @Test
    void spectraAgreeWithPythia() throws IOException {
        Map<String, Histogram> histograms = read();
        // The reference has no photons in decays.
        TauPairGenerator generator = new TauPairGenerator(
                Events.BELLE, new Radiation(true, true, true, false), TauDecay.inclusive(), TauDecay.inclusive());
        RandomStream random = new RandomStream(11, "pythia");
        GeneratedEvents events = new GeneratedEvents();
        for (int event = 0; event < 1_000_000; event++) {
            events.clear();
            generator.generate(event, random, events);
            for (int charge = -1; charge <= 1; charge += 2) {
                fill(histograms, events, Events.find(events, 0, -charge * Pdg.TAU, -1), charge);
            }
        }
        histograms.forEach(
                (name, histogram) -> assertThat(histogram.pValue()).as(name).isGreaterThan(0.001));
    }

    private static void fill(Map<String, Histogram> histograms, String name, double x) {
        Objects.requireNonNull(histograms.get(name), name).fill(x);
    }

    private static void fill(Map<String, Histogram> histograms, GeneratedEvents events, int tau, int charge) {
        FourVector parent = Events.BELLE.toCentreOfMass(Events.momentum(events, tau));
        if (charge < 0) {
            fill(histograms, "costheta_taum_cm", parent.pz() / parent.momentum());
        }
        int visible = 0;
        int one = 0;
        FourVector sum = new FourVector(0, 0, 0, 0);
        boolean rho = false;
        for (int i = tau + 1; i < events.endParticle(0); i++) {
            int pdg = Math.abs(events.pdg()[i]);
            if (events.mother()[i] == tau && pdg != Pdg.NU_E && pdg != Pdg.NU_MU && pdg != Pdg.NU_TAU) {
                visible++;
                one = visible == 1 || pdg != Pdg.PI_ZERO ? pdg : one;
                rho |= pdg == Pdg.PI_ZERO;
                sum = sum.plus(Events.BELLE.toCentreOfMass(Events.momentum(events, i)));
            }
        }
        double x = sum.energy() / parent.energy();
        double xStar = 2 * sum.inRestFrameOf(parent).energy() / parent.mass();
        if (visible == 1 && one == Pdg.ELECTRON) {
            fill(histograms, "e_x_cm", x);
            fill(histograms, "e_xstar", xStar);
        } else if (visible == 1 && one == Pdg.MUON) {
            fill(histograms, "mu_x_cm", x);
            fill(histograms, "mu_xstar", xStar);
        } else if (visible == 1 && one == Pdg.PI_PLUS) {
            fill(histograms, "pi_x_cm", x);
        } else if (visible == 1 && one == Pdg.K_PLUS) {
            fill(histograms, "K_x_cm", x);
        } else if (visible == 2 && one == Pdg.PI_PLUS && rho) {
            fill(histograms, "rho_x", x);
        }
    }

    private static Map<String, Histogram> read() throws IOException {
        Map<String, Histogram> histograms = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ReferenceFolder.path("generator/tautau_hist_300k.csv"))) {
            String[] fields = line.split(",");
            if (fields.length == 4 && COMPARED.contains(fields[0])) {
                Histogram histogram = histograms.computeIfAbsent(
                        fields[0], key -> new Histogram(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                if (histogram.edges().isEmpty()) {
                    histogram.edges().add(Double.parseDouble(fields[1]));
                }
                histogram.edges().add(Double.parseDouble(fields[2]));
                histogram.pythia().add(Double.parseDouble(fields[3]));
                histogram.ours().add(0.0);
            }
        }
        assertThat(histograms.keySet()).containsExactlyInAnyOrderElementsOf(COMPARED);
        return histograms;
    }
}
