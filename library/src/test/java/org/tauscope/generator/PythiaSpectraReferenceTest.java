package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Hadronic masses and joint energies against 300,000 events of Pythia 8.311, in shape: chi2 per histogram. The table of
 * {@code docs/generator.md} is what this test writes to {@code target/pythia-comparison.md}. Where both have the same model
 * the chi2 is that of statistics; elsewhere it is held, so that a change of a current is noticed.
 */
@Tag("physics")
class PythiaSpectraReferenceTest {

    private static final int DECAYS = 1_500_000;
    private static final int EVENTS = 600_000;

    /** A mass of pions and kaons: all of them, of the unlike or of the like charges. */
    private record Observable(String histogram, String mode, int first, int second, double allowed) {

        /** Two numbers of the mesons, in the order of the table, or none for all. */
        boolean all() {
            return first < 0;
        }
    }

    private static final List<Observable> MASSES = List.of(
            new Observable("rho_m", "pi pi0", -1, -1, 130),
            new Observable("a1_m3pi_ppm", "3pi", -1, -1, 110),
            new Observable("a1_mpipi_ls", "3pi", 0, 1, 115),
            new Observable("a1_m3pi_p00", "pi 2pi0", -1, -1, 1750),
            new Observable("Kpi_m", "K pi0;pi K_S;pi K_L", -1, -1, 800),
            new Observable("Kpipi_m", "K pi pi", -1, -1, 50),
            new Observable("KKpi_m", "pi K K", -1, -1, 60),
            new Observable("m4pi_3p1z", "3pi pi0;pi omega(3pi)", -1, -1, 245),
            new Observable("m_2pi0_1p3z", "pi 3pi0", -1, -1, 160),
            new Observable("m5pi_3p2z", "3pi 2pi0;pi pi0 omega(3pi)", -1, -1, 160));

    @Test
    void massesOfHadronsAreAsFarFromPythiaAsDocumented() throws IOException {
        StringBuilder table =
                new StringBuilder("| histogram | mean, Pythia | mean, ours | chi2/bins |\n|---|---|---|---|\n");
        for (Observable observable : MASSES) {
            List<double[]> bins = histogram(observable.histogram());
            double[] own = new double[bins.size()];
            double sum = 0;
            TauDecay decay = TauDecay.modes(observable.mode().split(";"));
            RandomStream random = new RandomStream(12, observable.histogram());
            DecayProducts out = new DecayProducts();
            int decays = DECAYS / MASSES.size();
            for (int i = 0; i < decays; i++) {
                decay.decay(random.at(i, Stage.TAU_MINUS), out);
                double mass = observable.all()
                        ? hadrons(out)
                        : Math.sqrt(out.massSquared(1 + observable.first(), 1 + observable.second()));
                sum += mass;
                fill(bins, own, mass);
            }
            double[] chi2 = compare(bins, own);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.4f | %.4f | %.1f / %.0f |%n",
                    observable.histogram(),
                    mean(observable.histogram()),
                    sum / decays,
                    chi2[0],
                    chi2[1]));
            assertThat(chi2[0]).as(observable.histogram()).isLessThan(observable.allowed());
        }
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("pythia-comparison.md"), table);
    }

    private static double hadrons(DecayProducts out) {
        double e = 0;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 0; i < out.size(); i++) {
            if (out.mother(i) == DecayProducts.TAU && out.pdg[i] != Pdg.NU_TAU) {
                e += out.energy(i);
                x += out.px(i);
                y += out.py(i);
                z += out.pz(i);
            }
        }
        return Math.sqrt(e * e - x * x - y * y - z * z);
    }

    /** The visible energies over those of the taus, of e beside mu and of pi beside rho, in bins of both. */
    @Test
    void jointEnergiesAgreeWithPythia() throws IOException {
        assertThat(joint("tautau_h2_e_mu_x1x2_300k.csv", "e", "mu")).isLessThan(140);
        assertThat(joint("tautau_h2_pi_rho_x1x2_300k.csv", "pi", "pi pi0")).isLessThan(130);
    }

    /** chi2 for about 90 bins with at least 10 entries. */
    private static double joint(String file, String first, String second) throws IOException {
        List<double[]> bins = new ArrayList<>();
        for (String line : Files.readAllLines(ReferenceFolder.path("generator/" + file))) {
            String[] fields = line.split(",");
            if (Character.isDigit(line.charAt(0))) {
                double[] bin = new double[5];
                for (int i = 0; i < 5; i++) {
                    bin[i] = Double.parseDouble(fields[i]);
                }
                bins.add(bin);
            }
        }
        Map<Integer, Integer> place = new LinkedHashMap<>();
        for (int i = 0; i < bins.size(); i++) {
            place.put(key(bins.get(i)[0] + 1e-9, bins.get(i)[2] + 1e-9), i);
        }
        // The reference has no photons in decays.
        TauPairGenerator generator = TauPairGenerator.ofAnyCharge(
                Events.BELLE, new Radiation(true, true, true, false), TauDecay.modes(first), TauDecay.modes(second));
        RandomStream random = new RandomStream(13, file);
        GeneratedEvents events = new GeneratedEvents();
        double[] own = new double[bins.size()];
        for (int event = 0; event < EVENTS; event++) {
            events.clear();
            generator.generate(event, random, events);
            double[] x = new double[2];
            for (int charge = -1; charge <= 1; charge += 2) {
                int tau = Events.find(events, 0, -charge * Pdg.TAU, -1);
                boolean one = isFirst(events, tau, first);
                x[one ? 0 : 1] = share(events, tau);
            }
            Integer bin = place.get(key(x[0], x[1]));
            if (bin != null) {
                own[bin]++;
            }
        }
        List<double[]> contents =
                bins.stream().map(bin -> new double[] {0, 0, bin[4]}).toList();
        return compare(contents, own)[0];
    }

    private static int key(double x, double y) {
        return 1000 * (int) Math.floor(10 * x) + (int) Math.floor(10 * y);
    }

    private static boolean isFirst(GeneratedEvents events, int tau, String mode) {
        boolean electron = false;
        boolean neutral = false;
        for (int i = tau + 1; i < events.endParticle(0); i++) {
            if (events.mother()[i] == tau) {
                electron |= Math.abs(events.pdg()[i]) == Pdg.ELECTRON;
                neutral |= events.pdg()[i] == Pdg.PI_ZERO;
            }
        }
        return mode.equals("e") ? electron : !neutral;
    }

    private static double share(GeneratedEvents events, int tau) {
        FourVector sum = new FourVector(0, 0, 0, 0);
        for (int i = tau + 1; i < events.endParticle(0); i++) {
            int pdg = Math.abs(events.pdg()[i]);
            if (events.mother()[i] == tau && pdg != Pdg.NU_E && pdg != Pdg.NU_MU && pdg != Pdg.NU_TAU) {
                sum = sum.plus(Events.BELLE.toCentreOfMass(Events.momentum(events, i)));
            }
        }
        return sum.energy()
                / Events.BELLE.toCentreOfMass(Events.momentum(events, tau)).energy();
    }

    /** Bins as low edge, high edge, content. */
    private static List<double[]> histogram(String name) throws IOException {
        List<double[]> bins = new ArrayList<>();
        for (String line : Files.readAllLines(ReferenceFolder.path("generator/tautau_hist_300k.csv"))) {
            String[] fields = line.split(",");
            if (fields.length == 4 && fields[0].equals(name)) {
                bins.add(new double[] {
                    Double.parseDouble(fields[1]), Double.parseDouble(fields[2]), Double.parseDouble(fields[3])
                });
            }
        }
        assertThat(bins).as(name).isNotEmpty();
        return bins;
    }

    private static double mean(String name) throws IOException {
        String header = Files.readAllLines(ReferenceFolder.path("generator/tautau_hist_300k.csv")).stream()
                .filter(line -> line.startsWith("#H " + name + " "))
                .findFirst()
                .orElse(null);
        return Double.parseDouble(Objects.requireNonNull(header, name).split(" ")[3]);
    }

    private static void fill(List<double[]> bins, double[] own, double x) {
        double low = bins.getFirst()[0];
        double high = bins.getLast()[1];
        int bin = (int) Math.floor((x - low) / (high - low) * own.length);
        if (bin >= 0 && bin < own.length) {
            own[bin]++;
        }
    }

    /** chi2 and degrees of freedom; bins of the reference with fewer than 10 entries join the next. */
    private static double[] compare(List<double[]> bins, double[] own) {
        double theirs = bins.stream().mapToDouble(bin -> bin[2]).sum();
        double all = 0;
        for (double x : own) {
            all += x;
        }
        double scale = Math.sqrt(theirs / all);
        double chi2 = 0;
        int degrees = -1;
        double a = 0;
        double b = 0;
        for (int bin = 0; bin < own.length; bin++) {
            a += bins.get(bin)[2];
            b += own[bin];
            if (a >= 10) {
                double difference = b * scale - a / scale;
                chi2 += difference * difference / (a + b);
                degrees++;
                a = 0;
                b = 0;
            }
        }
        return new double[] {chi2, degrees};
    }
}
