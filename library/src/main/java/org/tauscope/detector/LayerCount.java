package org.tauscope.detector;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.random.RandomStream;

/**
 * Counts the hits of a particle from the beam axis, without a walk from layer to layer: neighbouring
 * layers that end at the same z are crossed together. Reused from particle to particle.
 */
final class LayerCount {

    /** More layers of silicon than this are not counted here. */
    static final int MOST_SILICON = 10;

    /** The path length to a radius lies between it, less this fraction, and the straight scaling from the last layer. */
    private static final double MARGIN = 0.01;

    private final Group[] groups;
    private final double lastRadius;
    private final int silicon;

    /** Bit i is set where the i-th layer of silicon, from the inside, was hit. */
    int siliconMask;
    /** Layers of the chamber crossed. */
    int chamberCrossed;

    int siliconHits;
    int axialHits;
    int stereoHits;
    /** Radius of the innermost hit, mm; 0 without any. */
    double firstHitRadius;

    private final int[] crossed;

    /** Layers of one kind in a row that end at the same z. */
    private static final class Group {

        final Layer.Kind kind;
        final double[] radius;
        final double zMin;
        final double zMax;
        final double efficiency;
        /** -log(efficiency). */
        final double hazard;

        Group(List<Layer> row) {
            Layer first = row.getFirst();
            kind = first.kind();
            radius = row.stream().mapToDouble(Layer::radius).toArray();
            zMin = first.zMin();
            zMax = first.zMax();
            efficiency = first.hitEfficiency();
            hazard = -Math.log(efficiency);
        }
    }

    LayerCount(List<Layer> layers) {
        List<Group> found = new ArrayList<>();
        List<Layer> row = new ArrayList<>();
        int siliconLayers = 0;
        for (Layer layer : layers) {
            if (layer.kind() == Layer.Kind.PASSIVE) {
                continue;
            }
            siliconLayers += layer.kind() == Layer.Kind.SILICON ? 1 : 0;
            if (!row.isEmpty() && !continues(row.getLast(), layer)) {
                found.add(new Group(row));
                row.clear();
            }
            row.add(layer);
        }
        found.add(new Group(row));
        groups = found.toArray(new Group[0]);
        crossed = new int[groups.length];
        silicon = siliconLayers;
        lastRadius = row.getLast().radius();
    }

    private static boolean continues(Layer last, Layer next) {
        return last.kind() == next.kind()
                && next.kind() != Layer.Kind.SILICON
                && last.zMin() == next.zMin()
                && last.zMax() == next.zMax()
                && last.hitEfficiency() == next.hitEfficiency();
    }

    /** Number of layers of silicon; beyond {@link #MOST_SILICON} this class is of no use. */
    int siliconLayers() {
        return silicon;
    }

    /** Radius of the last layer, mm. */
    double lastRadius() {
        return lastRadius;
    }

    /** Finds the layers that are crossed on the outgoing half turn; no dice are thrown. */
    void cross(Flight flight) {
        chamberCrossed = 0;
        double reach = 4 * flight.centre / (flight.omega * flight.omega) + flight.d0 * flight.d0;
        boolean curls = reach <= lastRadius * lastRadius;
        // The arc over a chord is at most half of the circumference over the diameter.
        double stretch = (curls ? Math.PI / 2 : path(flight, lastRadius) / lastRadius) * (1 + MARGIN);
        for (int g = 0; g < groups.length; g++) {
            Group group = groups[g];
            int n = 0;
            double outer = group.radius[group.radius.length - 1];
            if (curls && outer * outer >= reach) {
                for (double radius : group.radius) {
                    n += radius * radius < reach && inside(group, flight, radius, stretch) ? 1 : 0;
                }
            } else if (inside(group, flight, group.radius[0], stretch) && inside(group, flight, outer, stretch)) {
                n = group.radius.length;
            } else if (group.radius.length > 1) {
                for (double radius : group.radius) {
                    n += inside(group, flight, radius, stretch) ? 1 : 0;
                }
            }
            crossed[g] = n;
            chamberCrossed += group.kind == Layer.Kind.SILICON ? 0 : n;
        }
    }

    private static double path(Flight flight, double radius) {
        double square = flight.omega * flight.omega / (4 * flight.centre) * (radius * radius - flight.d0 * flight.d0);
        return 2 / Math.abs(flight.omega) * Math.asin(Math.sqrt(Math.clamp(square, 0, 1)));
    }

    /** Decides by bounds on the path length, and by the path length itself only where these do not agree. */
    private static boolean inside(Group group, Flight flight, double radius, double stretch) {
        double near = flight.z0 + flight.tanLambda * radius * (1 - MARGIN);
        double far = flight.z0 + flight.tanLambda * radius * stretch;
        boolean nearInside = near >= group.zMin && near <= group.zMax;
        boolean farInside = far >= group.zMin && far <= group.zMax;
        if (nearInside == farInside) {
            return nearInside;
        }
        double z = flight.z0 + flight.tanLambda * path(flight, radius);
        return z >= group.zMin && z <= group.zMax;
    }

    /**
     * Draws the hits on the layers crossed: one number per layer of silicon, and an exponential number per missing hit of
     * the chamber.
     */
    void hit(RandomStream random) {
        siliconMask = 0;
        siliconHits = 0;
        axialHits = 0;
        stereoHits = 0;
        firstHitRadius = 0;
        int bit = 1;
        // Sum of -log(efficiency) over layers until the next hit is missing.
        double untilMiss = -1;
        for (int g = 0; g < groups.length; g++) {
            Group group = groups[g];
            int n = crossed[g];
            if (group.kind == Layer.Kind.SILICON) {
                if (n == 1 && random.nextDouble() < group.efficiency) {
                    siliconMask |= bit;
                    siliconHits++;
                    firstHitRadius = firstHitRadius == 0 ? group.radius[0] : firstHitRadius;
                }
                bit <<= 1;
                continue;
            }
            if (n == 0) {
                continue;
            }
            if (untilMiss < 0) {
                untilMiss = random.nextExponential();
            }
            double each = group.hazard;
            int left = n;
            int hits = n;
            int missedFirst = 0;
            while (untilMiss < left * each) {
                int skipped = (int) (untilMiss / each);
                missedFirst += skipped == 0 && missedFirst == n - left ? 1 : 0;
                hits--;
                left -= skipped + 1;
                untilMiss = random.nextExponential();
            }
            if (left > 0) {
                untilMiss -= left * each;
            }
            if (firstHitRadius == 0 && hits > 0) {
                firstHitRadius = group.radius[missedFirst];
            }
            if (group.kind == Layer.Kind.AXIAL) {
                axialHits += hits;
            } else {
                stereoHits += hits;
            }
        }
    }
}
