package org.tauscope.generator;

import org.tauscope.cards.Card;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * e+e- -> gamma J/psi and gamma psi(2S) by photons off the beams, with decays to e e, mu mu, or psi(2S) -> J/psi pi+ pi-,
 * J/psi -> l l. The resonance has its mass exactly and does not interfere with the continuum. Leptons follow 1 + cos^2 to the
 * beams, also after the two pions, which are in an S wave; their mass follows (q^2 - lambda m_pi^2)^2 times phase space. The
 * record holds photons off the beams, then the resonance with its daughters.
 */
public final class CharmoniumGenerator implements EventGenerator {

    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);
    private static final double J_PSI_MASS = ParticleTable.standard().mass(443);
    private static final double[] FORWARD = {0, 0, 1};

    private final int state;
    private final double mass;
    private final int lepton;
    private final double leptonMass;
    private final boolean withPions;
    private final boolean leptonsRadiate;
    private final double lambda;
    private final double largest;
    private final double crossSection;

    private final Collision collision;
    private final RadiativeReturn spectrum;
    private final FinalStateRadiation photons;
    private final EventWriter writer;
    private final LorentzTransformation frame = new LorentzTransformation();
    private final LorentzTransformation boost = new LorentzTransformation();
    private final double[] rotation = new double[9];
    private final double[] direction = new double[3];
    private final double[] pions = new double[4];

    /** What is made and how it decays. */
    public enum Mode {
        /** J/psi to e+ e-. */
        J_PSI_TO_ELECTRONS("J/psi", "to_electrons", Pdg.ELECTRON),
        /** J/psi to mu+ mu-. */
        J_PSI_TO_MUONS("J/psi", "to_muons", Pdg.MUON),
        /** psi(2S) to e+ e-. */
        PSI_2S_TO_ELECTRONS("psi(2S)", "to_electrons", Pdg.ELECTRON),
        /** psi(2S) to mu+ mu-. */
        PSI_2S_TO_MUONS("psi(2S)", "to_muons", Pdg.MUON),
        /** psi(2S) to J/psi pi+ pi-, J/psi to e+ e-. */
        PSI_2S_TO_ELECTRONS_AND_PIONS("psi(2S)", "to_jpsi_pi_pi", Pdg.ELECTRON),
        /** psi(2S) to J/psi pi+ pi-, J/psi to mu+ mu-. */
        PSI_2S_TO_MUONS_AND_PIONS("psi(2S)", "to_jpsi_pi_pi", Pdg.MUON);

        private final String state;
        private final String fraction;
        private final int lepton;

        Mode(String state, String fraction, int lepton) {
            this.state = state;
            this.fraction = fraction;
            this.lepton = lepton;
        }

        private boolean withPions() {
            return fraction.equals("to_jpsi_pi_pi");
        }

        /** Branching fraction of the whole chain. */
        double branchingFraction() {
            Card card = card();
            double first = card.section(state).quantity(fraction, "1", 0, 1).value();
            String second = lepton == Pdg.MUON ? "to_muons" : "to_electrons";
            return withPions()
                    ? first * card.section("J/psi").quantity(second, "1", 0, 1).value()
                    : first;
        }
    }

    /**
     * One mode.
     *
     * @param beams     how the beams meet, above the mass of the resonance
     * @param radiation initialState must be on; finalState lets the leptons radiate
     * @param mode      what is made
     */
    public CharmoniumGenerator(Beams beams, Radiation radiation, Mode mode) {
        if (!radiation.initialState()) {
            throw new IllegalArgumentException(
                    mode.state + ": found radiation off the beams switched off, expected on: it makes the resonance");
        }
        Card card = card().section(mode.state);
        state = mode.state.equals("J/psi") ? 443 : 100443;
        mass = ParticleTable.standard().mass(state);
        lepton = mode.lepton;
        leptonMass = ParticleTable.standard().mass(lepton);
        withPions = mode.withPions();
        leptonsRadiate = radiation.finalState();
        lambda = withPions ? card.quantity("dipion_lambda", "1", -10, 20).value() : 0;
        double s = beams.sqrtS() * beams.sqrtS();
        collision = new Collision(beams, mass * mass, energy2 -> 1 / energy2, radiation);
        spectrum = collision.returnTo(mass);
        photons = new FinalStateRadiation(leptonMass);
        writer = new EventWriter(beams);
        double width = card.quantity("electron_width", "GeV", 0, 1e-3).value();
        crossSection = beams.polarisationFactor() * spectrum.crossSection(s, mass, width) * mode.branchingFraction();
        double most = 0;
        for (int step = 0; withPions && step <= 1000; step++) {
            most = Math.max(most, dipionWeight(2 * PION + (mass - J_PSI_MASS - 2 * PION) * step / 1000));
        }
        largest = 1.001 * most;
    }

    /** Read anew each time: a card remembers what was asked of it, and generators are made on several threads. */
    private static Card card() {
        return Card.resource(CharmoniumGenerator.class, "charmonium.yaml");
    }

    /** Cross section in nb at the nominal energy, with the branching fraction of the mode. */
    public double crossSection() {
        return crossSection;
    }

    private double dipionWeight(double q) {
        double amplitude = q * q - lambda * PION * PION;
        return amplitude * amplitude * TwoBody.momentum(mass, J_PSI_MASS, q) * TwoBody.momentum(q, PION, PION);
    }

    @Override
    public void generate(long event, RandomStream random, GeneratedEvents out) {
        collision.drawReturn(spectrum, mass, random.at(event, Stage.BEAM));
        random.at(event, Stage.PROCESS);
        // The third axis along the electron, as the resonance sees it.
        collision.setPairFrame(1, 2 * Math.PI * random.nextDouble());
        frame.set(collision.fromPair);
        writer.begin(event, random.at(event, Stage.FLIGHT), out);
        writer.addPhotons(collision);
        random.at(event, Stage.HADRON_DECAYS);
        int mother = writer.add(state, GeneratedEvents.NO_MOTHER, frame, 0, 0, 0, mass);
        double pairMass = mass;
        if (withPions) {
            mother = addPions(mother, random);
            pairMass = J_PSI_MASS;
        }
        double cosine = TauPairGenerator.drawCosine(pairMass / (2 * leptonMass), random);
        Rotation.aim(0, 0, 1, cosine, 2 * Math.PI * random.nextDouble(), direction);
        Rotation.between(FORWARD, direction, 2 * Math.PI * random.nextDouble(), rotation);
        frame.afterRotation(rotation);
        if (leptonsRadiate) {
            photons.draw(pairMass, random.at(event, Stage.FINAL_PHOTONS));
        } else {
            photons.skip(pairMass);
        }
        for (int photon = 0; photon < photons.size; photon++) {
            writer.add(Pdg.PHOTON, mother, frame, photons.photons, 4 * photon);
        }
        frame.after(photons.fromLeptons);
        double energy = photons.pairMass / 2;
        double momentum = Math.sqrt(energy * energy - leptonMass * leptonMass);
        writer.add(lepton, mother, frame, 0, 0, momentum, energy);
        writer.add(-lepton, mother, frame, 0, 0, -momentum, energy);
        writer.end(1);
    }

    /** Adds two pions and a J/psi, moves the frame to the latter, and returns its index. */
    private int addPions(int mother, RandomStream random) {
        double q;
        do {
            q = 2 * PION + (mass - J_PSI_MASS - 2 * PION) * random.nextDouble();
        } while (random.nextDouble() * largest >= dipionWeight(q));
        double p = TwoBody.momentum(mass, J_PSI_MASS, q);
        Rotation.aim(0, 0, 1, 2 * random.nextDouble() - 1, 2 * Math.PI * random.nextDouble(), direction);
        double x = p * direction[0];
        double y = p * direction[1];
        double z = p * direction[2];
        double pairEnergy = Math.sqrt(q * q + p * p);
        double k = TwoBody.momentum(q, PION, PION);
        Rotation.aim(0, 0, 1, 2 * random.nextDouble() - 1, 2 * Math.PI * random.nextDouble(), direction);
        boost.setBoost(x, y, z, pairEnergy, q);
        for (int sign = 1; sign >= -1; sign -= 2) {
            double px = sign * k * direction[0];
            double py = sign * k * direction[1];
            double pz = sign * k * direction[2];
            pions[0] = boost.px(px, py, pz, q / 2);
            pions[1] = boost.py(px, py, pz, q / 2);
            pions[2] = boost.pz(px, py, pz, q / 2);
            pions[3] = boost.energy(px, py, pz, q / 2);
            writer.add(sign * Pdg.PI_PLUS, mother, frame, pions, 0);
        }
        double energy = mass - pairEnergy;
        int jpsi = writer.add(443, mother, frame, -x, -y, -z, energy);
        boost.setBoost(-x, -y, -z, energy, J_PSI_MASS);
        frame.after(boost);
        return jpsi;
    }
}
