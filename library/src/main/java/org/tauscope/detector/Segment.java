package org.tauscope.detector;

import org.tauscope.random.RandomStream;

/** A charged particle between birth and decay or exit, with the layers it crosses; reused. */
final class Segment {

    final Flight flight = new Flight();
    final LayerWalk walk;
    final LayerCount count;
    /** True where the hits of this particle are in {@code count}, false where they are in {@code walk}. */
    boolean counted;

    int pdg;
    ChargedSpecies species = ChargedSpecies.PION;
    /** Transverse radius of birth, mm. */
    double birthRadius;
    /** Path length at which it enters the calorimeter or, curling, its half turn. */
    double exit;
    /** Cosine of the polar angle of that point seen from the origin. */
    double exitCosTheta;
    /** True where it enters the calorimeter. */
    boolean enters;

    /** Largest distance of the helix from the origin, across and along the beams, for a track from the beam axis, mm. */
    private static final double CLOSE_ACROSS = 2;

    private static final double CLOSE_ALONG = 10;
    /** Fewer layers of the chamber than these are walked one by one. */
    private static final int LEAST_CHAMBER = 14;

    private final DetectorCard card;
    private final double innerRadius;
    /** Radius of the first layer at which there can be enough axial hits, mm; 0 where none are wanted. */
    private final double leastReach;

    Segment(DetectorCard card) {
        this.card = card;
        walk = new LayerWalk(card.layers());
        count = new LayerCount(card.layers());
        innerRadius = card.layers().getFirst().radius();
        leastReach = leastReach(card);
    }

    private static double leastReach(DetectorCard card) {
        int wanted = card.trackFinding().minimumAxialHits();
        return wanted == 0
                ? 0
                : card.layers().stream()
                        .filter(layer -> layer.kind() == Layer.Kind.AXIAL)
                        .skip(wanted - 1L)
                        .mapToDouble(Layer::radius)
                        .findFirst()
                        .orElse(Double.POSITIVE_INFINITY);
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
        findExit();
        return exit > flight.birth && birthRadius < card.calorimeter().radius();
    }

    /** Finds where the flight ends in the calorimeter or at its half turn. */
    void findExit() {
        Calorimeter calorimeter = card.calorimeter();
        exit = flight.exit(calorimeter.radius(), calorimeter.zMin(), calorimeter.zMax());
        enters = exit < flight.halfTurn();
        double rho = flight.rho(exit);
        double z = flight.z(exit);
        exitCosTheta = z / Math.sqrt(rho * rho + z * z);
    }

    /** Leaves hits up to a path length. */
    void leaveHits(double end, RandomStream random) {
        counted = isPrompt() && end == exit;
        if (counted) {
            count.cross(flight);
            counted = count.chamberCrossed >= LEAST_CHAMBER;
        }
        if (counted) {
            count.hit(random);
        } else {
            walk.walk(flight, end, random);
        }
    }

    /** False outside of the polar angles in which tracks are found, or where it turns back before enough layers. */
    boolean canBeFound() {
        TrackFinding finding = card.trackFinding();
        double reach = 4 * flight.centre / (flight.omega * flight.omega) + flight.d0 * flight.d0;
        return flight.tanLambda <= finding.tanLambdaMax()
                && flight.tanLambda >= finding.tanLambdaMin()
                && reach >= leastReach * leastReach;
    }

    private boolean isPrompt() {
        return birthRadius < innerRadius
                && Math.abs(flight.d0) < CLOSE_ACROSS
                && Math.abs(flight.z0) < CLOSE_ALONG
                && count.siliconLayers() <= LayerCount.MOST_SILICON;
    }

    int siliconHits() {
        return counted ? count.siliconHits : walk.siliconHits;
    }

    int axialHits() {
        return counted ? count.axialHits : walk.axialHits;
    }

    int stereoHits() {
        return counted ? count.stereoHits : walk.stereoHits;
    }

    int hits() {
        return siliconHits() + axialHits() + stereoHits();
    }

    /** Radius of the innermost hit, mm; 0 without any. */
    double firstHitRadius() {
        return counted ? count.firstHitRadius : walk.firstHitRadius;
    }

    /** Probability to be found as a track. */
    double efficiency() {
        TrackFinding finding = card.trackFinding();
        boolean seen = canBeFound()
                && axialHits() >= finding.minimumAxialHits()
                && stereoHits() >= finding.minimumStereoHits();
        return seen ? finding.efficiencyAt(birthRadius) : 0;
    }
}
