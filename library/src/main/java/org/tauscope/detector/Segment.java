package org.tauscope.detector;

import org.tauscope.random.RandomStream;

/** A charged particle between birth and decay or exit, with the layers it crosses; reused. */
final class Segment {

    final Flight flight = new Flight();
    final LayerWalk walk;
    int pdg;
    ChargedSpecies species = ChargedSpecies.PION;
    /** Transverse radius of birth, mm. */
    double birthRadius;
    /** Path length at which it enters the calorimeter or, curling, its half turn. */
    double exit;
    /** Polar angle of that point seen from the origin, rad. */
    double exitTheta;
    /** True where it enters the calorimeter. */
    boolean enters;

    private final DetectorCard card;

    Segment(DetectorCard card) {
        this.card = card;
        walk = new LayerWalk(card.layers());
    }

    /** Starts at a birth; false where the particle cannot be followed or is born outside. */
    boolean launch(Birth birth) {
        pdg = birth.pdg;
        species = ChargedSpecies.of(pdg);
        birthRadius = Math.sqrt(birth.x * birth.x + birth.y * birth.y);
        int charge = species.charge(pdg);
        if (!flight.launch(charge, card.field(), birth.px, birth.py, birth.pz, birth.x, birth.y, birth.z)) {
            return false;
        }
        Calorimeter calorimeter = card.calorimeter();
        exit = flight.exit(calorimeter.radius(), calorimeter.zMin(), calorimeter.zMax());
        enters = exit < flight.halfTurn();
        exitTheta = Math.atan2(Math.hypot(flight.x(exit), flight.y(exit)), flight.z(exit));
        return exit > flight.birth && birthRadius < calorimeter.radius();
    }

    /** Counts hits up to a path length. */
    void leaveHits(double end, RandomStream random) {
        walk.walk(flight, end, random);
    }

    /** Probability to be found as a track. */
    double efficiency() {
        TrackFinding finding = card.trackFinding();
        double theta = Math.PI / 2 - Math.atan(flight.tanLambda);
        boolean seen = theta >= finding.thetaMin()
                && theta <= finding.thetaMax()
                && walk.axialHits >= finding.minimumAxialHits()
                && walk.stereoHits >= finding.minimumStereoHits();
        return seen ? finding.efficiencyAt(birthRadius) : 0;
    }
}
