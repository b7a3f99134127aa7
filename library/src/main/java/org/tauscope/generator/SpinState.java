package org.tauscope.generator;

import java.util.Arrays;
import org.tauscope.random.RandomStream;

/**
 * Helicity amplitudes of one event as the joint spin state of its taus. The taus decay one after the other: each is turned
 * according to the spin that it has once all undecayed taus are summed over, then its decay projects the state. This
 * draws from the exact joint distribution, whatever the number of taus.
 *
 * <p>Amplitudes stand in an array; the spin of each tau (0 up, 1 down, along z of axes that boosts without rotation carry
 * to its rest frame) is one binary digit of the index, whose value is called the stride of that tau. All other digits are
 * summed over.
 */
final class SpinState {

    private final double[] re;
    private final double[] im;
    private int size;

    private final double[] from = new double[3];
    private final double[] to = new double[3];

    /** With room for this many amplitudes. */
    SpinState(int capacity) {
        re = new double[capacity];
        im = new double[capacity];
    }

    /** Forgets the state and prepares for this many amplitudes, all 0. */
    void clear(int newSize) {
        size = newSize;
        Arrays.fill(re, 0, size, 0);
        Arrays.fill(im, 0, size, 0);
    }

    /** A state of its own with the same amplitudes. */
    SpinState copy() {
        SpinState copy = new SpinState(re.length);
        copy.size = size;
        System.arraycopy(re, 0, copy.re, 0, size);
        System.arraycopy(im, 0, copy.im, 0, size);
        return copy;
    }

    /** Adds to an amplitude. */
    void add(int index, double real, double imaginary) {
        re[index] += real;
        im[index] += imaginary;
    }

    /** Sum of the squares of all amplitudes. */
    double norm() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += re[i] * re[i] + im[i] * im[i];
        }
        return sum;
    }

    /**
     * Writes the polarisation vector of a tau, all others summed over.
     *
     * @param stride of the tau
     */
    void polarisation(int stride, double[] out) {
        double up = 0;
        double down = 0;
        double mixedRe = 0;
        double mixedIm = 0;
        for (int i = 0; i < size; i++) {
            if ((i & stride) == 0) {
                int j = i + stride;
                up += re[i] * re[i] + im[i] * im[i];
                down += re[j] * re[j] + im[j] * im[j];
                mixedRe += re[i] * re[j] + im[i] * im[j];
                mixedIm += re[i] * im[j] - im[i] * re[j];
            }
        }
        double norm = 1 / (up + down);
        out[0] = 2 * mixedRe * norm;
        out[1] = 2 * mixedIm * norm;
        out[2] = (up - down) * norm;
    }

    /** Projects on the decay of a tau with the polarimeter h: amplitudes times the square root of 1 + h.sigma. */
    void project(int stride, double hx, double hy, double hz) {
        double h2 = hx * hx + hy * hy + hz * hz;
        double root = Math.sqrt(Math.max(0, 1 - h2));
        double even = Math.sqrt((1 + root) / 2);
        double odd = 1 / (2 * even);
        double x = odd * hx;
        double y = odd * hy;
        double z = odd * hz;
        for (int i = 0; i < size; i++) {
            if ((i & stride) == 0) {
                int j = i + stride;
                double upRe = re[i];
                double upIm = im[i];
                double downRe = re[j];
                double downIm = im[j];
                re[i] = (even + z) * upRe + x * downRe + y * downIm;
                im[i] = (even + z) * upIm + x * downIm - y * downRe;
                re[j] = (even - z) * downRe + x * upRe - y * upIm;
                im[j] = (even - z) * downIm + x * upIm + y * upRe;
            }
        }
    }

    /**
     * Draws the orientation of a tau's decay and projects the state on it.
     *
     * @param stride   of the tau
     * @param decay    of a tau at rest, of either charge as from a negative one
     * @param rotation receives the rotation from the axes of the decay to those of the spins
     */
    void orient(int stride, DecayProducts decay, RandomStream random, double[] rotation) {
        double px = decay.polarimeterX;
        double py = decay.polarimeterY;
        double pz = decay.polarimeterZ;
        double length = Math.sqrt(px * px + py * py + pz * pz);
        polarisation(stride, to);
        double polarisation = Math.sqrt(to[0] * to[0] + to[1] * to[1] + to[2] * to[2]);
        double cosine = Rotation.cosine(Math.min(1, polarisation * length), random.nextDouble());
        if (polarisation > 1e-12) {
            to[0] /= polarisation;
            to[1] /= polarisation;
            to[2] /= polarisation;
        } else {
            to[0] = 0;
            to[1] = 0;
            to[2] = 1;
        }
        // A direction in the axes of the decay at this angle to the polarimeter is what the polarisation becomes.
        if (length > 1e-12) {
            Rotation.aim(px / length, py / length, pz / length, cosine, 2 * Math.PI * random.nextDouble(), from);
        } else {
            Rotation.aim(0, 0, 1, cosine, 2 * Math.PI * random.nextDouble(), from);
        }
        Rotation.between(from, to, 2 * Math.PI * random.nextDouble(), rotation);
        project(
                stride,
                rotation[0] * px + rotation[1] * py + rotation[2] * pz,
                rotation[3] * px + rotation[4] * py + rotation[5] * pz,
                rotation[6] * px + rotation[7] * py + rotation[8] * pz);
    }
}
