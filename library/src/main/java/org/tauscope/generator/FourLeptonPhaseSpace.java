package org.tauscope.generator;

import java.util.Arrays;
import org.tauscope.random.RandomStream;

/**
 * Draws the momenta of e+e- -> f- f+ F- F+ where the amplitude is large, by several channels: two light pairs from photons
 * off the beams (even in the logarithms of both masses, in angle as 1 / (A^2 - cos^2) like the electron propagator), or a
 * light pair off a lepton (even in the logarithm of its mass, the rest as {@link BosonPhaseSpace}). For identical leptons
 * each channel stands for both ways to pair them.
 *
 * <p>{@link #volume} is one over the density of points in four-body phase space, summed over the channels.
 */
final class FourLeptonPhaseSpace {

    /** Channels: both pairs from the beams, the second pair off the first, the first off the second. */
    static final int CHANNELS = 3;

    private final double mass;
    private final double otherMass;
    /** Smallest squared mass of either pair, GeV^2. */
    private final double least;

    private final double otherLeast;
    private final boolean identical;

    /** Momenta of f-, f+, F-, F+: px, py, pz, energy in GeV each. */
    final double[] momenta = new double[16];
    /** Share of each channel; adds up to 1. */
    final double[] share = {0.6, 0.2, 0.2};
    /** Density of each channel at the last point, not multiplied by its share. */
    final double[] density = new double[CHANNELS];

    private final double[] pair = new double[4];
    private final double[] otherPair = new double[4];

    /**
     * Of two kinds of leptons.
     *
     * @param mass      of f, GeV
     * @param otherMass of F, GeV
     * @param identical whether f and F are the same
     */
    FourLeptonPhaseSpace(double mass, double otherMass, boolean identical) {
        this(mass, otherMass, identical, 0);
    }

    /**
     * The same with a cut.
     *
     * @param leastOther smallest mass of the pair F- F+, GeV; 0 for none
     */
    FourLeptonPhaseSpace(double mass, double otherMass, boolean identical, double leastOther) {
        this.mass = mass;
        this.otherMass = otherMass;
        this.identical = identical;
        least = 4 * mass * mass;
        otherLeast = Math.max(4 * otherMass * otherMass, leastOther * leastOther);
    }

    /** Smallest squared energy, GeV^2. */
    double threshold() {
        return square(Math.sqrt(least) + Math.sqrt(otherLeast));
    }

    /**
     * Draws momenta in the centre of mass, electron along z.
     *
     * @param s squared energy, GeV^2, above threshold
     * @return volume of phase space that the point stands for, GeV^4; 0 for a point that rounding has spoilt
     */
    double draw(double s, RandomStream random) {
        double u = random.nextDouble();
        if (u < share[0]) {
            drawFromBeams(s, random);
        } else if (u < share[0] + share[1]) {
            drawFromLine(s, 0, mass, otherMass, least, otherLeast, random);
        } else {
            drawFromLine(s, 8, otherMass, mass, otherLeast, least, random);
        }
        if (identical && random.nextDouble() < 0.5) {
            swapPositive();
        }
        return volume(s);
    }

    private void swapPositive() {
        for (int i = 4; i < 8; i++) {
            double kept = momenta[i];
            momenta[i] = momenta[i + 8];
            momenta[i + 8] = kept;
        }
    }

    private static double logUniform(double low, double high, RandomStream random) {
        return low * Math.exp(random.nextDouble() * Math.log(high / low));
    }

    private void drawFromBeams(double s, RandomStream random) {
        double rootS = Math.sqrt(s);
        double pair2 = logUniform(least, square(rootS - Math.sqrt(otherLeast)), random);
        double other2 = logUniform(otherLeast, square(rootS - Math.sqrt(pair2)), random);
        double lambda = kaellen(s, pair2, other2);
        double pole = Math.sqrt(1 + 4 * pair2 * other2 / lambda);
        double cosine = pole * Math.tanh((2 * random.nextDouble() - 1) * artanh(1 / pole));
        setPairs(s, pair2, other2, cosine, random);
        decay(0, pair, pair2, mass, 2 * random.nextDouble() - 1, random);
        decay(8, otherPair, other2, otherMass, 2 * random.nextDouble() - 1, random);
    }

    /** The pair at {@code at} + 8 (mod 16), light, off the one at {@code at}. */
    private void drawFromLine(
            double s,
            int at,
            double lineMass,
            double lightMass,
            double lineLeast,
            double lightLeast,
            RandomStream random) {
        double rootS = Math.sqrt(s);
        double light2 = logUniform(lightLeast, square(rootS - Math.sqrt(lineLeast)), random);
        double largest = s + light2 - lineLeast;
        double whole = largest * Math.pow(2 * Math.sqrt(light2 * s) / largest, random.nextDouble());
        double line2 = s + light2 - whole;
        double reach = reach(s, line2, light2, lineMass);
        double cosine = reach > 1e-4
                ? Math.tanh((2 * random.nextDouble() - 1) * artanh(reach)) / reach
                : 2 * random.nextDouble() - 1;
        setPairs(s, line2, light2, 2 * random.nextDouble() - 1, random);
        decay(at, pair, line2, lineMass, cosine, random);
        decay(8 - at, otherPair, light2, lightMass, 2 * random.nextDouble() - 1, random);
    }

    private static double reach(double s, double line2, double light2, double lineMass) {
        double beta2 = Math.max(0, 1 - 4 * lineMass * lineMass / line2);
        return Math.sqrt(beta2 * kaellen(s, line2, light2)) / (s + light2 - line2);
    }

    private static double kaellen(double s, double a, double b) {
        return Math.max(1e-12 * s * s, (s - a - b) * (s - a - b) - 4 * a * b);
    }

    private static double square(double x) {
        return x * x;
    }

    private static double artanh(double x) {
        return Math.log((1 + x) * (1 + x) / Math.max(1e-300, 1 - x * x)) / 2;
    }

    private void setPairs(double s, double pair2, double other2, double cosine, RandomStream random) {
        double rootS = Math.sqrt(s);
        double p = Math.sqrt(kaellen(s, pair2, other2)) / (2 * rootS);
        double sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
        double phi = 2 * Math.PI * random.nextDouble();
        pair[0] = p * sine * Math.cos(phi);
        pair[1] = p * sine * Math.sin(phi);
        pair[2] = p * cosine;
        pair[3] = Math.sqrt(pair2 + p * p);
        for (int i = 0; i < 3; i++) {
            otherPair[i] = -pair[i];
        }
        otherPair[3] = Math.sqrt(other2 + p * p);
    }

    /** Lets a pair decay at an angle to its flight, at any azimuth. */
    private void decay(int at, double[] parent, double parent2, double lepton, double cosine, RandomStream random) {
        double m = Math.sqrt(parent2);
        double q = Math.sqrt(Math.max(0, parent2 / 4 - lepton * lepton));
        double p = Math.sqrt(square(parent[0]) + square(parent[1]) + square(parent[2]));
        double sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
        double phi = 2 * Math.PI * random.nextDouble();
        double zx = parent[0] / p;
        double zy = parent[1] / p;
        double zz = parent[2] / p;
        double sign = Math.copySign(1, zz);
        double u = -1 / (sign + zz);
        double v = zx * zy * u;
        double a = q * sine * Math.cos(phi);
        double b = q * sine * Math.sin(phi);
        double along = (parent[3] * q * cosine + p * m / 2) / m;
        double energy = (parent[3] * m / 2 + p * q * cosine) / m;
        momenta[at] = a * (1 + sign * zx * zx * u) + b * v + along * zx;
        momenta[at + 1] = a * sign * v + b * (sign + zy * zy * u) + along * zy;
        momenta[at + 2] = -a * sign * zx - b * zy + along * zz;
        momenta[at + 3] = energy;
        for (int i = 0; i < 4; i++) {
            momenta[at + 4 + i] = parent[i] - momenta[at + i];
        }
    }

    /** One over the density at the present momenta; fills {@link #density}. */
    double volume(double s) {
        Arrays.fill(density, 0);
        addDensities(s, identical ? 0.5 : 1);
        if (identical) {
            swapPositive();
            addDensities(s, 0.5);
            swapPositive();
        }
        double sum = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            sum += share[channel] * density[channel];
        }
        return sum > 0 && sum < Double.POSITIVE_INFINITY ? 1 / sum : 0;
    }

    private void addDensities(double s, double factor) {
        for (int i = 0; i < 4; i++) {
            pair[i] = momenta[i] + momenta[4 + i];
            otherPair[i] = momenta[8 + i] + momenta[12 + i];
        }
        double rootS = Math.sqrt(s);
        double p2 = square(pair[0]) + square(pair[1]) + square(pair[2]);
        double pair2 = pair[3] * pair[3] - p2;
        double other2 = otherPair[3] * otherPair[3] - p2;
        double m2 = mass * mass;
        double o2 = otherMass * otherMass;
        if (!(pair2 > least) || !(other2 > otherLeast) || !(Math.sqrt(pair2) + Math.sqrt(other2) < rootS)) {
            return;
        }
        double lambda = kaellen(s, pair2, other2);
        // Phase space per d(pair2) d(other2) and three solid angles over 4 pi.
        double space = Math.sqrt(lambda * (1 - 4 * m2 / pair2) * (1 - 4 * o2 / other2))
                / (s * 4 * square(Math.PI) * 512 * Math.PI * square(Math.PI));
        double inverse = factor / space;
        double pole2 = 1 + 4 * pair2 * other2 / lambda;
        double cosine2 = square(pair[2]) / p2;
        double pole = Math.sqrt(pole2);
        density[0] += inverse
                * pole
                / (artanh(1 / pole) * (pole2 - cosine2))
                / (pair2 * Math.log(square(rootS - Math.sqrt(otherLeast)) / least))
                / (other2 * Math.log(square(rootS - Math.sqrt(pair2)) / otherLeast));
        density[1] += inverse * lineDensity(s, 0, pair2, mass, least, other2, otherLeast);
        density[2] += inverse * lineDensity(s, 8, other2, otherMass, otherLeast, pair2, least);
    }

    private double lineDensity(
            double s, int at, double line2, double lineMass, double lineLeast, double light2, double lightLeast) {
        double rootS = Math.sqrt(s);
        double largest = s + light2 - lineLeast;
        double whole = s + light2 - line2;
        double density = 1
                / (light2 * Math.log(square(rootS - Math.sqrt(lineLeast)) / lightLeast))
                / (whole * Math.log(largest / (2 * Math.sqrt(light2 * s))));
        double reach = reach(s, line2, light2, lineMass);
        if (reach > 1e-4) {
            // reach cos = difference of the leptons' energies over the sum of their propagators, in the rest frame of
            // s.
            double scaled = 2 * rootS * (momenta[at + 3] - momenta[at + 7]) / whole;
            density *= reach / artanh(reach) / Math.max(1e-12, 1 - scaled * scaled);
        }
        return density;
    }
}
