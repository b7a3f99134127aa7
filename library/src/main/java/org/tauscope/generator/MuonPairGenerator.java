package org.tauscope.generator;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * e+e- -> mu+ mu- (gamma) by photon exchange with photons off the beams; angle 1 + cos^2 + sin^2 / gamma^2 in the rest frame
 * of the pair. Photons off the muons are not generated: their effect on the cross section is counted where {@link
 * Radiation} says so. The record holds photons, mu-, mu+.
 */
public final class MuonPairGenerator implements EventGenerator {

    private static final double MUON_MASS = ParticleTable.standard().mass(Pdg.MUON);

    private final Collision collision;
    private final EventWriter writer;
    private final double[] momenta = new double[8];

    /**
     * One process.
     *
     * @param beams      how the beams meet
     * @param radiation  which radiative corrections are applied
     * @param lowestMass smallest mass of the pair, GeV, at least 1: the radiation is tabulated too coarsely for less
     */
    public MuonPairGenerator(Beams beams, Radiation radiation, double lowestMass) {
        if (!(lowestMass >= 1)) {
            throw new IllegalArgumentException("muon pairs: lowest mass " + lowestMass + " GeV is not at least 1 GeV");
        }
        collision = new Collision(
                beams, radiation, lowestMass * lowestMass, new PairCrossSection(MUON_MASS, radiation)::at);
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
        double e = collision.pairMass / 2;
        double ratio = MUON_MASS * MUON_MASS / (e * e);
        double cosine;
        do {
            cosine = 2 * random.nextDouble() - 1;
        } while (2 * random.nextDouble() > 1 + ratio + (1 - ratio) * cosine * cosine);
        collision.setPairFrame(cosine, 2 * Math.PI * random.nextDouble());
        double p = Math.sqrt(e * e - MUON_MASS * MUON_MASS);
        momenta[2] = p;
        momenta[3] = e;
        momenta[6] = -p;
        momenta[7] = e;
        writer.begin(event, random.at(event, Stage.FLIGHT), out);
        writer.addPhotons(collision);
        writer.add(Pdg.MUON, GeneratedEvents.NO_MOTHER, collision.fromPair, momenta, 0);
        writer.add(-Pdg.MUON, GeneratedEvents.NO_MOTHER, collision.fromPair, momenta, 4);
        writer.end(1);
    }
}
