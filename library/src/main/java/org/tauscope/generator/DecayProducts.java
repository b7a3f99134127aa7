package org.tauscope.generator;

import java.util.Arrays;

/**
 * The decay chain of one tau as columns, in its rest frame, with the vector that tells how the decay depends on the
 * tau's spin. Mothers stand before daughters. Reused from event to event.
 *
 * <p>The polarimeter vector h is defined for the negative tau: the decay rate is proportional to 1 + h.s for spin
 * direction s. A positive tau decays as the CP mirror: momenta reversed, particles conjugated, the same h.
 */
public final class DecayProducts {

    /** Mother of the daughters of the tau. */
    public static final int TAU = -1;

    private static final int CAPACITY = 192;

    private int size;
    final int[] pdg = new int[CAPACITY];
    final int[] mother = new int[CAPACITY];
    final double[] mass = new double[CAPACITY];
    final double[] px = new double[CAPACITY];
    final double[] py = new double[CAPACITY];
    final double[] pz = new double[CAPACITY];
    final double[] energy = new double[CAPACITY];
    final Flight[] flight = new Flight[CAPACITY];
    final boolean[] decayed = new boolean[CAPACITY];
    double polarimeterX;
    double polarimeterY;
    double polarimeterZ;

    /** Work space of phase-space generation. */
    final double[] cluster = new double[16];
    /** Work space of radiation: rates of the particles. */
    final double[] rates = new double[CAPACITY];

    /** Work space of radiation: the share of each photon that left. */
    final double[] emitted = new double[8];
    /** Work space of three or four mesons: their form factors. */
    final double[] formFactors = new double[8];
    /** Work space of many mesons: products of their momenta, five by five. */
    final double[] products = new double[25];
    /** Work space of many mesons: complex coefficient of each momentum. */
    final double[] coefficients = new double[10];
    /** Work space of many mesons: polarisation of one of them. */
    final double[] axis = new double[3];
    /** Work space of hadronic decays. */
    final HadronicCurrent current = new HadronicCurrent();

    /** Work space: the polarimeter of a daughter's own decay. */
    final double[] polarimeterOfDaughter = new double[3];
    /** Work space: the polarisation of a daughter. */
    final double[] polarisationOfDaughter = new double[3];
    /** Work space for directions. */
    final double[] from = new double[3];
    /** Work space for directions. */
    final double[] to = new double[3];

    private final double[] rotation = new double[9];

    /** An empty chain. */
    public DecayProducts() {
        Arrays.fill(flight, Flight.None.INSTANCE);
    }

    /** Forgets everything: no particles, no dependence on the spin. */
    public void clear() {
        size = 0;
        setPolarimeter(0, 0, 0);
    }

    /** Forgets the particles from this number on. */
    void cutTo(int newSize) {
        size = newSize;
    }

    /** Number of particles. */
    public int size() {
        return size;
    }

    /** PDG number of a particle. */
    public int pdg(int particle) {
        return pdg[particle];
    }

    /** Mother of a particle, or {@link #TAU}. */
    public int mother(int particle) {
        return mother[particle];
    }

    /** Momentum along x, GeV. */
    public double px(int particle) {
        return px[particle];
    }

    /** Momentum along y, GeV. */
    public double py(int particle) {
        return py[particle];
    }

    /** Momentum along z, GeV. */
    public double pz(int particle) {
        return pz[particle];
    }

    /** Energy, GeV. */
    public double energy(int particle) {
        return energy[particle];
    }

    /** Component x, y or z (0, 1, 2) of the polarimeter vector, which is at most 1 long. */
    public double polarimeter(int component) {
        return component == 0 ? polarimeterX : component == 1 ? polarimeterY : polarimeterZ;
    }

    /** Sets the polarimeter vector. */
    public void setPolarimeter(double x, double y, double z) {
        polarimeterX = x;
        polarimeterY = y;
        polarimeterZ = z;
    }

    /**
     * Adds a particle at rest that does not fly.
     *
     * @param pdgNumber    PDG number, as from a negative tau
     * @param motherNumber its mother in this chain, or {@link #TAU}
     * @param particleMass GeV
     * @return its number
     */
    public int add(int pdgNumber, int motherNumber, double particleMass) {
        int i = size++;
        pdg[i] = pdgNumber;
        mother[i] = motherNumber;
        mass[i] = particleMass;
        px[i] = 0;
        py[i] = 0;
        pz[i] = 0;
        energy[i] = particleMass;
        flight[i] = Flight.None.INSTANCE;
        decayed[i] = false;
        return i;
    }

    /** Gives a particle a momentum in GeV; its energy follows. */
    public void setMomentum(int particle, double x, double y, double z) {
        px[particle] = x;
        py[particle] = y;
        pz[particle] = z;
        energy[particle] = Math.sqrt(mass[particle] * mass[particle] + x * x + y * y + z * z);
    }

    /** Says how far a particle flies. */
    public void setFlight(int particle, Flight newFlight) {
        flight[particle] = newFlight;
    }

    /** Scalar product of the four-momenta of two particles, GeV^2. */
    double product(int i, int j) {
        return energy[i] * energy[j] - px[i] * px[j] - py[i] * py[j] - pz[i] * pz[j];
    }

    /** Squared mass of two particles, GeV^2. */
    double massSquared(int i, int j) {
        return mass[i] * mass[i] + mass[j] * mass[j] + 2 * product(i, j);
    }

    /** Squared mass of three particles, GeV^2. */
    double massSquared(int i, int j, int k) {
        return massSquared(i, j) + mass[k] * mass[k] + 2 * (product(i, k) + product(j, k));
    }

    /** Moves particles from the rest frame of a system of this four-momentum to the frame in which it is given. */
    void boost(int first, int end, double bx, double by, double bz, double e, double m) {
        double norm = 1 / (e + m);
        for (int i = first; i < end; i++) {
            double along = px[i] * bx + py[i] * by + pz[i] * bz;
            double newEnergy = (energy[i] * e + along) / m;
            double factor = (newEnergy + energy[i]) * norm;
            px[i] += factor * bx;
            py[i] += factor * by;
            pz[i] += factor * bz;
            energy[i] = newEnergy;
        }
    }

    /** Turns particles by the rotation that brings one unit vector to another, followed by an angle about it. */
    void turn(int first, int end, double[] from, double[] to, double angle) {
        Rotation.between(from, to, angle, rotation);
        for (int i = first; i < end; i++) {
            double x = px[i];
            double y = py[i];
            double z = pz[i];
            px[i] = rotation[0] * x + rotation[1] * y + rotation[2] * z;
            py[i] = rotation[3] * x + rotation[4] * y + rotation[5] * z;
            pz[i] = rotation[6] * x + rotation[7] * y + rotation[8] * z;
        }
    }
}
