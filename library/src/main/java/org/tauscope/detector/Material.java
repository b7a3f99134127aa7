package org.tauscope.detector;

import java.util.List;

/**
 * The cylinders of material in front of the calorimeter, from the inside out: where a particle has crossed a given depth.
 *
 * <p>The depth of one cylinder grows as the flight leans away from its normal, at most tenfold.
 */
final class Material {

    private static final double GRAZING = 0.1;

    /** What a depth is measured in. */
    enum Length {
        /** Radiation lengths. */
        RADIATION,
        /** Nuclear interaction lengths. */
        NUCLEAR
    }

    /**
     * One cylinder.
     *
     * @param radius    mm
     * @param zMin      mm
     * @param zMax      mm
     * @param radiation at normal incidence, radiation lengths
     * @param nuclear   at normal incidence, nuclear interaction lengths
     */
    record Cylinder(double radius, double zMin, double zMax, double radiation, double nuclear) {}

    private final Cylinder[] cylinders;
    private final double radiation;
    private final double nuclear;

    Material(List<Cylinder> cylinders) {
        this.cylinders = cylinders.toArray(new Cylinder[0]);
        radiation = cylinders.stream().mapToDouble(Cylinder::radiation).sum();
        nuclear = cylinders.stream().mapToDouble(Cylinder::nuclear).sum();
    }

    /**
     * Path length on a helix at which a depth has been crossed; infinite where it never is.
     *
     * @param begin path length from which material counts
     * @param end   path length to which it counts
     */
    double crossing(Flight flight, double begin, double end, Length length, double depth) {
        double slope = Math.sqrt(1 + flight.tanLambda * flight.tanLambda);
        if (depth > (length == Length.NUCLEAR ? nuclear : radiation) * slope / GRAZING) {
            return Double.POSITIVE_INFINITY;
        }
        double omega = Math.abs(flight.omega);
        double scale = omega * omega / (4 * flight.centre);
        double from = Math.max(0, begin);
        double to = Math.min(end, flight.halfTurn());
        double left = depth;
        for (Cylinder cylinder : cylinders) {
            double square = scale * (cylinder.radius * cylinder.radius - flight.d0 * flight.d0);
            if (square <= 0) {
                continue;
            }
            if (!(square < 1)) {
                break;
            }
            double s = 2 / omega * Math.asin(Math.sqrt(square));
            double z = flight.z0 + flight.tanLambda * s;
            if (s <= from || z < cylinder.zMin || z > cylinder.zMax) {
                continue;
            }
            if (s >= to) {
                break;
            }
            double along = 2 * Math.sqrt(square * (1 - square)) / omega;
            double incidence = Math.max(GRAZING, flight.centre * along / cylinder.radius);
            left -= (length == Length.NUCLEAR ? cylinder.nuclear : cylinder.radiation) * slope / incidence;
            if (left < 0) {
                return s;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Distance in mm from its birth at which a neutral particle has crossed a depth in radiation lengths; or infinite. */
    double crossing(Birth neutral, double depth) {
        double across2 = neutral.px * neutral.px + neutral.py * neutral.py;
        double momentum = neutral.momentum();
        if (!(across2 > 0) || depth * GRAZING * Math.sqrt(across2) > radiation * momentum) {
            return Double.POSITIVE_INFINITY;
        }
        double left = depth;
        for (Cylinder cylinder : cylinders) {
            double step = step(neutral, across2, cylinder);
            if (step > 0) {
                left -= depth(neutral, across2, step, cylinder);
                if (left < 0) {
                    return step * momentum;
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** All radiation lengths that a neutral particle crosses. */
    double depth(Birth neutral) {
        double across2 = neutral.px * neutral.px + neutral.py * neutral.py;
        double sum = 0;
        if (across2 > 0) {
            for (Cylinder cylinder : cylinders) {
                double step = step(neutral, across2, cylinder);
                sum += step > 0 ? depth(neutral, across2, step, cylinder) : 0;
            }
        }
        return sum;
    }

    /** Where a neutral particle leaves a cylinder, in units of 1 / momentum; 0 where it does not cross it. */
    private static double step(Birth neutral, double across2, Cylinder cylinder) {
        double towards = neutral.x * neutral.px + neutral.y * neutral.py;
        double outside = neutral.x * neutral.x + neutral.y * neutral.y - cylinder.radius * cylinder.radius;
        if (outside >= 0) {
            return 0;
        }
        double step = (-towards + Math.sqrt(towards * towards - across2 * outside)) / across2;
        double z = neutral.z + step * neutral.pz;
        return z < cylinder.zMin || z > cylinder.zMax ? 0 : step;
    }

    /** Radiation lengths of one crossing. */
    private static double depth(Birth neutral, double across2, double step, Cylinder cylinder) {
        // The momentum along the radius there, times the radius.
        double radial = neutral.x * neutral.px + neutral.y * neutral.py + step * across2;
        double across = Math.sqrt(across2);
        double incidence = Math.max(GRAZING, radial / (cylinder.radius * across));
        return cylinder.radiation * neutral.momentum() / (across * incidence);
    }
}
