package org.tauscope.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * A neutral boson X that couples to leptons: widths, branching fractions and lifetime at leading order.
 *
 * <p>Everything about X scales with one number, the strength (xi, g', C/Lambda ...): its coupling to a lepton is strength
 * times {@code perUnit}. The Lagrangian is -g X lbar l for a scalar, -g X lbar i gamma5 l for a pseudoscalar and
 * g X_mu lbar gamma^mu l for a vector. An axion-like particle has (C / 2 Lambda) d_mu a lbar gamma^mu gamma5 l, which on
 * shell is a pseudoscalar of g = C m_l / Lambda; papers that leave out the 1/2 quote half the C/Lambda for the same
 * physics. Neutrinos are left-handed for a vector, massless Dirac ones otherwise.
 *
 * @param name     plain-text name of the model
 * @param kind     spin, parity and how X couples
 * @param mass     GeV, positive
 * @param strength what all couplings scale with, positive; in the unit that its model states
 * @param perUnit  couplings for strength 1
 */
public record Boson(String name, Kind kind, double mass, double strength, LeptonCouplings perUnit) {

    /** What X is. */
    public enum Kind {
        /** Spin 0, even. */
        SCALAR,
        /** Spin 0, odd, with a Yukawa coupling. */
        PSEUDOSCALAR,
        /** Spin 0, odd, with a derivative coupling: heavy leptons decouple from its photons. */
        AXION_LIKE,
        /** Spin 1, even. */
        VECTOR
    }

    private static final ParticleTable PARTICLES = ParticleTable.standard();
    private static final int[] CHARGED = {Pdg.ELECTRON, Pdg.MUON, Pdg.TAU};
    private static final int[] NEUTRINOS = {Pdg.NU_E, Pdg.NU_MU, Pdg.NU_TAU};

    /** Relative; photon corrections of the order alpha/pi times a logarithm are left out. */
    private static final double LEADING_ORDER = 0.01;

    /** Checks mass and strength. */
    public Boson {
        if (!(mass > 0 && mass < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": mass " + mass + " GeV is not in (0, inf) GeV");
        }
        if (!(strength > 0 && strength < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": strength " + strength + " is not in (0, inf)");
        }
    }

    /**
     * The dark leptophilic scalar phi_L, also S: couplings xi m_l / v, v = (sqrt2 G_F)^(-1/2) = 246.22 GeV.
     *
     * @param mass GeV
     * @param xi   dimensionless
     */
    public static Boson leptophilicScalar(double mass, double xi) {
        double inverseV = Math.sqrt(Math.sqrt(2) * Constants.FERMI);
        return new Boson("leptophilic scalar", Kind.SCALAR, mass, xi, byMass(inverseV));
    }

    /**
     * The pseudoscalar twin of {@link #leptophilicScalar}: Yukawa couplings xi m_l / v with gamma5.
     *
     * @param mass GeV
     * @param xi   dimensionless
     */
    public static Boson leptophilicPseudoscalar(double mass, double xi) {
        double inverseV = Math.sqrt(Math.sqrt(2) * Constants.FERMI);
        return new Boson("leptophilic pseudoscalar", Kind.PSEUDOSCALAR, mass, xi, byMass(inverseV));
    }

    /**
     * The Z' of L_mu - L_tau: couplings g' to muon and nu_mu, -g' to tau and nu_tau, no kinetic mixing.
     *
     * @param mass   GeV
     * @param gPrime dimensionless
     */
    public static Boson muMinusTau(double mass, double gPrime) {
        return new Boson("Z' of L_mu - L_tau", Kind.VECTOR, mass, gPrime, new LeptonCouplings(0, 1, -1, 0, 1, -1));
    }

    /**
     * An axion-like particle with the same C for all leptons and no tree-level coupling to photons.
     *
     * @param mass        GeV
     * @param cOverLambda C / Lambda, 1/GeV, in the convention with the factor 1/2
     */
    public static Boson axionLike(double mass, double cOverLambda) {
        return new Boson("axion-like particle", Kind.AXION_LIKE, mass, cOverLambda, byMass(1));
    }

    private static LeptonCouplings byMass(double factor) {
        return LeptonCouplings.charged(
                factor * PARTICLES.mass(Pdg.ELECTRON),
                factor * PARTICLES.mass(Pdg.MUON),
                factor * PARTICLES.mass(Pdg.TAU));
    }

    /** The same with strength 1 and these couplings. */
    public Boson withCouplings(LeptonCouplings couplings) {
        return new Boson(name, kind, mass, 1, couplings);
    }

    /** The same with another mass in GeV. */
    public Boson withMass(double newMass) {
        return new Boson(name, kind, newMass, strength, perUnit);
    }

    /** The same with another strength. */
    public Boson withStrength(double newStrength) {
        return new Boson(name, kind, mass, newStrength, perUnit);
    }

    /** Couplings at this strength. */
    public LeptonCouplings couplings() {
        return perUnit.times(strength);
    }

    /** Spin: 0 or 1. */
    public int spin() {
        return kind == Kind.VECTOR ? 1 : 0;
    }

    /**
     * Width to a lepton pair, GeV; 0 below threshold.
     *
     * @param pdg PDG number of the lepton, charged or neutrino
     */
    public double widthToLeptons(int pdg) {
        double coupling = couplings().of(pdg);
        return PARTICLES.charge(pdg) == 0
                ? BosonWidths.neutrinos(kind, coupling, mass)
                : BosonWidths.leptons(kind, coupling, mass, PARTICLES.mass(pdg));
    }

    /** Width to two photons by lepton loops, GeV. */
    public double widthToPhotons() {
        double[] masses = new double[CHARGED.length];
        double[] strengths = new double[CHARGED.length];
        for (int i = 0; i < CHARGED.length; i++) {
            masses[i] = PARTICLES.mass(CHARGED[i]);
            strengths[i] = couplings().of(CHARGED[i]);
        }
        return BosonWidths.photons(kind, strengths, mass, masses);
    }

    /** Width to neutrinos of all flavours, GeV. */
    public double widthToNeutrinos() {
        double sum = 0;
        for (int neutrino : NEUTRINOS) {
            sum += widthToLeptons(neutrino);
        }
        return sum;
    }

    /** Total width, GeV; 0 where nothing is open. */
    public double totalWidth() {
        double sum = widthToPhotons() + widthToNeutrinos();
        for (int lepton : CHARGED) {
            sum += widthToLeptons(lepton);
        }
        return sum;
    }

    /** Branching fraction to a pair of charged leptons, in [0, 1]. */
    public double fractionToLeptons(int pdg) {
        double width = widthToLeptons(pdg);
        return width > 0 ? width / totalWidth() : 0;
    }

    /** Branching fraction to two photons, in [0, 1]. */
    public double fractionToPhotons() {
        double width = widthToPhotons();
        return width > 0 ? width / totalWidth() : 0;
    }

    /** Branching fraction to neutrinos of all flavours, in [0, 1]. */
    public double fractionToNeutrinos() {
        double width = widthToNeutrinos();
        return width > 0 ? width / totalWidth() : 0;
    }

    /** Proper decay length, mm; infinite where nothing is open. */
    public double ctau() {
        return Constants.HBAR_C / totalWidth();
    }

    /** Open decay channels, widest first; the fractions add up to 1. */
    public List<DecayChannel> decays() {
        double total = totalWidth();
        List<DecayChannel> channels = new ArrayList<>();
        for (int lepton : CHARGED) {
            String species = PARTICLES.species(lepton).name().replace("-", "");
            addOpen(channels, species + " " + species, widthToLeptons(lepton), total);
        }
        addOpen(channels, "gamma gamma", widthToPhotons(), total);
        addOpen(channels, "nu nu", widthToNeutrinos(), total);
        channels.sort(Comparator.comparingDouble(DecayChannel::width).reversed());
        return channels;
    }

    private static void addOpen(List<DecayChannel> channels, String name, double width, double total) {
        if (width > 0) {
            channels.add(new DecayChannel(name, width, width / total, LEADING_ORDER));
        }
    }

    /**
     * Everything to print about this point.
     *
     * @param couplingName what the strength is called in its model, e.g. {@code xi}
     * @param couplingUnit its unit; "1" for a pure number
     */
    public ModelSummary summary(String couplingName, String couplingUnit) {
        return new ModelSummary(
                name,
                mass,
                couplingName,
                couplingUnit,
                strength,
                totalWidth(),
                LEADING_ORDER,
                ctau(),
                decays(),
                List.of(),
                List.of());
    }
}
