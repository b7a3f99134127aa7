package org.tauscope.models;

import java.util.List;
import java.util.stream.IntStream;
import org.tauscope.cards.Table;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * What a boson adds to a_mu = (g - 2)/2 of the muon at one loop, and which couplings a measured deviation asks for.
 *
 * <p>With r = m / m_mu and D = (1 - z)^2 + z r^2, a = g^2 / (8 pi^2) times the integral over z in (0, 1) of
 * (1 - z)^2 (1 + z) / D for a scalar, -(1 - z)^3 / D for a pseudoscalar, 2 z (1 - z)^2 / D for a vector (M. Endo et al.,
 * arXiv:1209.2558 for the vector). Of an axion-like particle only the term of two lepton vertices is counted: that of
 * its photons depends on physics at Lambda.
 */
public final class MuonMagneticMoment {

    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);
    private static final List<Deviation> DEVIATIONS = read();

    private MuonMagneticMoment() {}

    /**
     * Measurement minus Standard Model, as known in some year.
     *
     * @param year        of the comparison
     * @param value       dimensionless
     * @param uncertainty one standard deviation, dimensionless
     * @param source      who compared
     * @param assumed     true where the numbers were not read in the source itself
     */
    public record Deviation(int year, double value, double uncertainty, String source, boolean assumed) {

        /** Checks the uncertainty. */
        public Deviation {
            if (!(uncertainty > 0) || !Double.isFinite(value)) {
                throw new IllegalArgumentException("deviation of a_mu, " + year + ": value " + value
                        + " must be finite and uncertainty " + uncertainty + " > 0");
            }
        }
    }

    /**
     * Strengths of a boson that bring a_mu within two standard deviations of the measurement.
     *
     * @param low     smallest strength; 0 where no boson at all is allowed too
     * @param central strength that gives the central value; 0 where that has the other sign
     * @param high    largest strength; 0 where every strength is excluded
     */
    public record Band(double low, double central, double high) {}

    /** All comparisons, oldest first. */
    public static List<Deviation> deviations() {
        return DEVIATIONS;
    }

    /**
     * The comparison of one year.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Deviation deviation(int year) {
        return DEVIATIONS.stream()
                .filter(deviation -> deviation.year() == year)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("deviation of a_mu: year " + year + ", expected one of "
                        + DEVIATIONS.stream().map(Deviation::year).toList()));
    }

    /** What a boson adds to a_mu; dimensionless, of either sign. */
    public static double contribution(Boson boson) {
        double coupling = boson.couplings().muon();
        double r2 = boson.mass() * boson.mass() / (MUON * MUON);
        // z = 1 - exp(-t) spreads the end z = 1, where D becomes as small as r^2.
        double reach = Math.max(20, 8 - Math.log(r2));
        double integral = 0;
        int pieces = 8;
        for (int i = 0; i < pieces; i++) {
            integral += Integral.over(reach * i / pieces, reach * (i + 1) / pieces, t -> {
                double y = Math.exp(-t);
                double z = -Math.expm1(-t);
                return y * integrand(boson.kind(), z, y) / (y * y + z * r2);
            });
        }
        return coupling * coupling / (8 * Math.PI * Math.PI) * integral;
    }

    private static double integrand(Boson.Kind kind, double z, double y) {
        return switch (kind) {
            case SCALAR -> y * y * (1 + z);
            case PSEUDOSCALAR, AXION_LIKE -> -y * y * y;
            case VECTOR -> 2 * z * y * y;
        };
    }

    /** The strengths of a boson, whatever its own, that a deviation asks for. */
    public static Band band(Boson boson, Deviation deviation) {
        double perUnit = contribution(boson.withStrength(1));
        double sign = Math.signum(perUnit);
        double central = sign * deviation.value();
        double reach = 2 * deviation.uncertainty();
        return new Band(
                strength(central - reach, perUnit), strength(central, perUnit), strength(central + reach, perUnit));
    }

    private static double strength(double wanted, double perUnit) {
        return wanted > 0 && perUnit != 0 ? Math.sqrt(wanted / Math.abs(perUnit)) : 0;
    }

    private static List<Deviation> read() {
        Table table = Table.resource(MuonMagneticMoment.class, "muon-magnetic-moment.csv");
        return IntStream.range(0, table.size())
                .mapToObj(row -> new Deviation(
                        (int) table.number(row, "year"),
                        1e-11 * table.number(row, "deviation_1e-11"),
                        1e-11 * table.number(row, "uncertainty_1e-11"),
                        table.text(row, "source"),
                        table.text(row, "assumed").equals("true")))
                .toList();
    }
}
