package org.tauscope.detector;

import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * Decays of charged pions and kaons on their way to the calorimeter: pi to mu nu, K to mu nu, and all other kaon decays
 * taken as pi pi0. Reused.
 */
final class DecayInFlight {

    /** K to mu nu, Review of Particle Physics, PRD 110 (2024) 030001. */
    private static final double KAON_TO_MUON = 0.6356;

    private static final double PION_MOMENTUM = TwoBody.momentum(ChargedSpecies.PION.mass, ChargedSpecies.MUON.mass, 0);
    private static final double KAON_MOMENTUM = TwoBody.momentum(ChargedSpecies.KAON.mass, ChargedSpecies.MUON.mass, 0);
    private static final double KAON_TO_PION_MOMENTUM = TwoBody.momentum(
            ChargedSpecies.KAON.mass,
            ChargedSpecies.PION.mass,
            ParticleTable.standard().mass(Pdg.PI_ZERO));

    private final DecayPoint point = new DecayPoint();
    private final TwoBodyDecay kinematics = new TwoBodyDecay();

    /** Path length of the mother at which it decays; its exit where it does not. */
    double end;
    /** Weight of the choices made. */
    double weight;
    /** The charged daughter, where it decays. */
    final Birth daughter = new Birth();
    /** Angle between mother and daughter, rad. */
    double kink;

    /**
     * Decides whether and where a particle decays.
     *
     * @param forced fraction of decays forced to happen inside, in [0, 1)
     * @return true where it decays
     */
    boolean draw(Segment mother, double forced, RandomStream random) {
        end = mother.exit;
        weight = 1;
        ChargedSpecies species = mother.species;
        if (Double.isInfinite(species.ctau)) {
            return false;
        }
        Flight flight = mother.flight;
        double length = flight.lengthTo(mother.exit);
        point.draw(species.ctau * flight.momentum / species.mass, length, forced, random);
        weight = point.weight;
        if (Double.isInfinite(point.distance)) {
            return false;
        }
        end = flight.birth + (mother.exit - flight.birth) * point.distance / length;
        boolean toMuon = random.nextDouble() < KAON_TO_MUON || species == ChargedSpecies.PION;
        ChargedSpecies product = toMuon ? ChargedSpecies.MUON : ChargedSpecies.PION;
        double momentum =
                species == ChargedSpecies.PION ? PION_MOMENTUM : toMuon ? KAON_MOMENTUM : KAON_TO_PION_MOMENTUM;
        double px = flight.px(end);
        double py = flight.py(end);
        double pz = flight.pz();
        kinematics.draw(px, py, pz, species.mass, momentum, product.mass, random);
        int charge = species.charge(mother.pdg);
        daughter.set(
                toMuon ? -charge * Pdg.MUON : charge * Pdg.PI_PLUS,
                kinematics.px,
                kinematics.py,
                kinematics.pz,
                flight.x(end),
                flight.y(end),
                flight.z(end));
        double cos = (px * daughter.px + py * daughter.py + pz * daughter.pz) / (flight.momentum * daughter.momentum());
        kink = Math.acos(Math.clamp(cos, -1, 1));
        return true;
    }
}
