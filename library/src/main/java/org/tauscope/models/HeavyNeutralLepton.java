package org.tauscope.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * A heavy neutral lepton N that mixes with the tau neutrino only: its decays, lifetime and production in tau decays.
 *
 * <p>It is lighter than the tau, so that it decays by the neutral current alone. Formulas: {@code docs/models.md} and
 * K. Bondarenko et al., arXiv:1805.08567. Widths of a Majorana N are twice those of a Dirac N; branching fractions and
 * production are equal.
 *
 * @param mass   GeV, in (0, m_tau)
 * @param mixing |V_tauN|^2, in (0, 1]
 * @param nature Dirac or Majorana
 */
public record HeavyNeutralLepton(double mass, double mixing, Nature nature) {

    private static final ParticleTable PARTICLES = ParticleTable.standard();

    /** Relative; the three codes agree on leptonic widths to this. */
    private static final double LEPTONIC_UNCERTAINTY = 0.002;

    /** Checks mass and mixing. */
    public HeavyNeutralLepton {
        double tau = PARTICLES.mass(Pdg.TAU);
        if (!(mass > 0 && mass < tau)) {
            throw new IllegalArgumentException(
                    "heavy neutral lepton: mass " + mass + " GeV is not in (0, " + tau + ") GeV");
        }
        if (!(mixing > 0 && mixing <= 1)) {
            throw new IllegalArgumentException(
                    "heavy neutral lepton: mixing |V_tauN|^2 = " + mixing + " is not in (0, 1], a pure number");
        }
    }

    /** The same with another mass in GeV. */
    public HeavyNeutralLepton withMass(double newMass) {
        return new HeavyNeutralLepton(newMass, mixing, nature);
    }

    /** The same with another mixing |V_tauN|^2. */
    public HeavyNeutralLepton withMixing(double newMixing) {
        return new HeavyNeutralLepton(mass, newMixing, nature);
    }

    /** The same as a Dirac or a Majorana particle. */
    public HeavyNeutralLepton withNature(Nature newNature) {
        return new HeavyNeutralLepton(mass, mixing, newNature);
    }

    /** Total width, GeV. */
    public double totalWidth() {
        return modes().stream().mapToDouble(Mode::width).sum();
    }

    /** Proper decay length, mm. */
    public double ctau() {
        return Constants.HBAR_C / totalWidth();
    }

    /** Width of N -> nu mu- mu+, GeV; 0 below threshold. For a Majorana N both lepton-number halves. */
    public double muonPairWidth() {
        return mixing * nature.widthFactor() * NeutralCurrentWidths.leptonPair(mass, PARTICLES.mass(Pdg.MUON));
    }

    /** Branching fraction of N -> nu mu- mu+; 0 below threshold. */
    public double muonPairFraction() {
        return muonPairWidth() / totalWidth();
    }

    /** Open decay channels, widest first; the fractions add up to 1. */
    public List<DecayChannel> decays() {
        double total = totalWidth();
        return modes().stream()
                .filter(mode -> mode.width() > 0)
                .map(mode -> new DecayChannel(mode.name(), mode.width(), mode.width() / total, mode.uncertainty()))
                .sorted(Comparator.comparingDouble(DecayChannel::width).reversed())
                .toList();
    }

    /**
     * Theory uncertainty of the total width, relative: 1 % up to 0.7 GeV, growing linearly to 8 % at 1.0 GeV and 10 %
     * from 1.4 GeV on. Source: the spread of HNLCalc, SensCalc and ALPINIST.
     */
    public double widthUncertainty() {
        if (mass < 1.0) {
            return Math.max(0.01, 0.01 + 0.07 * (mass - 0.7) / 0.3);
        }
        return Math.min(0.10, 0.08 + 0.02 * (mass - 1.0) / 0.4);
    }

    /**
     * tau -> pi N.
     *
     * @throws IllegalArgumentException where the mass is beyond m_tau - m_pi
     */
    public ProductionChannel tauToPion() {
        return production().pion(mass, mixing);
    }

    /**
     * tau -> K N.
     *
     * @throws IllegalArgumentException where the mass is beyond m_tau - m_K
     */
    public ProductionChannel tauToKaon() {
        return production().kaon(mass, mixing);
    }

    /**
     * tau -> rho N, that is pi pi0 N at any mass of the pair.
     *
     * @throws IllegalArgumentException where the mass is beyond m_tau - m_pi - m_pi0
     */
    public ProductionChannel tauToRho() {
        return production().rho(mass, mixing);
    }

    /**
     * tau -> e nu N.
     *
     * @throws IllegalArgumentException where the mass is beyond m_tau - m_e
     */
    public ProductionChannel tauToElectron() {
        return production().lepton(Pdg.ELECTRON, mass, mixing);
    }

    /**
     * tau -> mu nu N.
     *
     * @throws IllegalArgumentException where the mass is beyond m_tau - m_mu
     */
    public ProductionChannel tauToMuon() {
        return production().lepton(Pdg.MUON, mass, mixing);
    }

    /** Open production channels in tau decays, largest first. */
    public List<ProductionChannel> productions() {
        return production().open(mass, mixing);
    }

    /** Everything to print about this point. */
    public ModelSummary summary() {
        return new ModelSummary(
                "heavy neutral lepton mixing with the tau neutrino, " + (nature == Nature.DIRAC ? "Dirac" : "Majorana"),
                mass,
                "|V_tauN|^2",
                "1",
                mixing,
                totalWidth(),
                widthUncertainty(),
                ctau(),
                decays(),
                productions(),
                HadronicInputs.standard().quantities());
    }

    private static TauToNeutralLepton production() {
        return new TauToNeutralLepton(HadronicInputs.standard());
    }

    private record Mode(String name, double width, double uncertainty) {}

    /** All modes, closed ones with width 0; the uncertainty of the total width is that of the hadronic part. */
    private List<Mode> modes() {
        HadronicInputs inputs = HadronicInputs.standard();
        double scale = mixing * nature.widthFactor();
        double quarks = scale * inputs.quarkShare(mass);
        double mesons = scale - quarks;

        List<Mode> leptonic = List.of(
                new Mode("3 nu", scale * NeutralCurrentWidths.invisible(mass), LEPTONIC_UNCERTAINTY),
                lepton("nu e e", scale, Pdg.ELECTRON),
                lepton("nu mu mu", scale, Pdg.MUON));
        List<Mode> hadronic = List.of(
                meson("nu pi0", mesons, Pdg.PI_ZERO, Constants.F_PI),
                meson("nu eta", mesons, Pdg.ETA, inputs.eta()),
                meson("nu eta'", mesons, Pdg.ETA_PRIME, inputs.etaPrime()),
                new Mode("nu pi pi", mesons * NeutralCurrentWidths.pionPair(mass, inputs), 0),
                new Mode("nu omega", mesons * NeutralCurrentWidths.omega(mass, inputs), 0),
                new Mode("nu phi", mesons * NeutralCurrentWidths.phi(mass, inputs), 0),
                new Mode("nu q qbar", quarks > 0 ? quarks * NeutralCurrentWidths.quarks(mass, inputs) : 0, 0));

        double leptons = leptonic.stream().mapToDouble(Mode::width).sum();
        double hadrons = hadronic.stream().mapToDouble(Mode::width).sum();
        List<Mode> modes = new ArrayList<>(leptonic);
        if (hadrons > 0) {
            double uncertainty = widthUncertainty() * (leptons + hadrons) / hadrons;
            hadronic.forEach(mode -> modes.add(new Mode(mode.name(), mode.width(), uncertainty)));
        }
        return modes;
    }

    private Mode lepton(String name, double scale, int pdg) {
        return new Mode(name, scale * NeutralCurrentWidths.leptonPair(mass, PARTICLES.mass(pdg)), LEPTONIC_UNCERTAINTY);
    }

    private Mode meson(String name, double scale, int pdg, double decayConstant) {
        return new Mode(name, scale * NeutralCurrentWidths.pseudoscalar(mass, PARTICLES.mass(pdg), decayConstant), 0);
    }
}
