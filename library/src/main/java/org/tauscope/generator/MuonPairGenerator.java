package org.tauscope.generator;

import java.util.Optional;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * e+e- -> mu+ mu- (gamma) by a photon and, above 12 GeV, a Z ({@link NeutralCurrent}), with photons off the beams and off the muons. Initial and final state do not
 * interfere. The record holds photons off the beams, photons off the muons, mu-, mu+.
 */
public final class MuonPairGenerator implements EventGenerator {

    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);

    /** Mass of two muons, GeV. */
    static final double THRESHOLD = 2 * MUON;

    private final Radiation radiation;
    private final Collision collision;
    private final Optional<NeutralCurrent> current;
    private final FinalStateRadiation photons = new FinalStateRadiation(MUON);
    private final LorentzTransformation frame = new LorentzTransformation();
    private final EventWriter writer;

    /**
     * Muon pairs of any mass.
     *
     * @param beams     how the beams meet
     * @param radiation which radiative corrections are applied
     */
    public MuonPairGenerator(Beams beams, Radiation radiation) {
        this(beams, radiation, THRESHOLD);
    }

    /**
     * Muon pairs above a mass.
     *
     * @param beams      how the beams meet
     * @param radiation  which radiative corrections are applied
     * @param lowestMass smallest mass of the pair with the photons off it, GeV, at least that of two muons
     */
    public MuonPairGenerator(Beams beams, Radiation radiation, double lowestMass) {
        if (!(lowestMass >= THRESHOLD)) {
            throw new IllegalArgumentException("muon pairs: lowest mass " + lowestMass
                    + " GeV is not at least that of two muons, " + THRESHOLD + " GeV");
        }
        this.radiation = radiation;
        collision = new Collision(beams, radiation, MUON, lowestMass * lowestMass);
        current = NeutralCurrent.counts(beams)
                ? Optional.of(new NeutralCurrent(MUON, radiation, beams.polarisation()))
                : Optional.empty();
        writer = new EventWriter(beams);
    }

    /** Cross section in nb at the nominal energy, above the lowest mass. */
    public double crossSection() {
        return collision.crossSection();
    }

    @Override
    public void generate(long event, RandomStream random, GeneratedEvents out) {
        collision.draw(random.at(event, Stage.BEAM));
        random.at(event, Stage.PROCESS);
        double cosine = cosine(random);
        collision.setPairFrame(cosine, 2 * Math.PI * random.nextDouble());
        if (radiation.finalState()) {
            photons.draw(collision.pairMass, random.at(event, Stage.FINAL_PHOTONS));
        } else {
            photons.skip(collision.pairMass);
        }
        writer.begin(event, random.at(event, Stage.FLIGHT), out);
        writer.addPhotons(collision);
        writer.addPhotons(photons, collision.fromPair);
        frame.set(collision.fromPair);
        frame.after(photons.fromLeptons);
        double energy = photons.pairMass / 2;
        double momentum = Math.sqrt(energy * energy - MUON * MUON);
        writer.add(Pdg.MUON, GeneratedEvents.NO_MOTHER, frame, 0, 0, momentum, energy);
        writer.add(-Pdg.MUON, GeneratedEvents.NO_MOTHER, frame, 0, 0, -momentum, energy);
        writer.end(1);
    }

    private double cosine(RandomStream random) {
        if (current.isEmpty()) {
            return TauPairGenerator.drawCosine(collision.pairMass / (2 * MUON), random);
        }
        current.get().at(collision.pairMass * collision.pairMass);
        return current.get().drawCosine(random);
    }
}
