package org.tauscope.event;

import java.util.Arrays;

/**
 * A batch of generated events as columns. Momenta in GeV and positions in mm, in the laboratory; times in ns.
 *
 * <p>Particles stand in the order of generation, mothers before daughters. Arrays may be longer than the batch: valid
 * are the first {@link #events()} and {@link #particles()} entries. They are the live columns, not copies.
 */
public final class GeneratedEvents {

    /** Mother index of a particle that comes from the collision itself. */
    public static final int NO_MOTHER = -1;

    /** Spin of a particle about which nothing is said, as in Les Houches event files. */
    public static final double UNKNOWN_SPIN = 9;

    private int events;
    private int particles;

    private long[] number = new long[1024];
    private double[] weight = new double[1024];
    private int[] firstParticle = new int[1025];

    private int[] pdg = new int[16384];
    private int[] mother = new int[16384];
    private boolean[] decayed = new boolean[16384];
    private double[] px = new double[16384];
    private double[] py = new double[16384];
    private double[] pz = new double[16384];
    private double[] energy = new double[16384];
    private double[] x = new double[16384];
    private double[] y = new double[16384];
    private double[] z = new double[16384];
    private double[] time = new double[16384];
    private double[] spin = new double[16384];

    /** Forgets all events; keeps the memory. */
    public void clear() {
        events = 0;
        particles = 0;
        firstParticle[0] = 0;
    }

    /**
     * Begins an event; the particles added from now on belong to it.
     *
     * @param eventNumber number of the event in its sample, from 0
     * @param eventWeight weight, dimensionless
     */
    public void beginEvent(long eventNumber, double eventWeight) {
        if (events == number.length) {
            number = Arrays.copyOf(number, 2 * events);
            weight = Arrays.copyOf(weight, 2 * events);
            firstParticle = Arrays.copyOf(firstParticle, 2 * events + 1);
        }
        number[events] = eventNumber;
        weight[events] = eventWeight;
        events++;
        firstParticle[events] = particles;
    }

    /**
     * Adds a particle to the current event.
     *
     * @param pdgNumber   PDG Monte Carlo number
     * @param motherIndex index of the mother in this batch, or {@link #NO_MOTHER}; the mother becomes decayed
     * @param momentumX   GeV
     * @param momentumY   GeV
     * @param momentumZ   GeV
     * @param e           energy, GeV
     * @param birthX      production point, mm
     * @param birthY      production point, mm
     * @param birthZ      production point, mm
     * @param birthTime   production time after the collision, ns
     * @return index of the particle in this batch
     */
    public int addParticle(
            int pdgNumber,
            int motherIndex,
            double momentumX,
            double momentumY,
            double momentumZ,
            double e,
            double birthX,
            double birthY,
            double birthZ,
            double birthTime) {
        if (particles == pdg.length) {
            grow(2 * particles);
        }
        int i = particles++;
        pdg[i] = pdgNumber;
        mother[i] = motherIndex;
        decayed[i] = false;
        if (motherIndex != NO_MOTHER) {
            decayed[motherIndex] = true;
        }
        px[i] = momentumX;
        py[i] = momentumY;
        pz[i] = momentumZ;
        energy[i] = e;
        x[i] = birthX;
        y[i] = birthY;
        z[i] = birthZ;
        time[i] = birthTime;
        spin[i] = UNKNOWN_SPIN;
        firstParticle[events] = particles;
        return i;
    }

    /** Appends an event of another batch. */
    public void append(GeneratedEvents other, int event) {
        int from = other.firstParticle[event];
        int shift = particles - from;
        beginEvent(other.number[event], other.weight[event]);
        for (int i = from; i < other.firstParticle[event + 1]; i++) {
            int copy = addParticle(
                    other.pdg[i],
                    other.mother[i] == NO_MOTHER ? NO_MOTHER : other.mother[i] + shift,
                    other.px[i],
                    other.py[i],
                    other.pz[i],
                    other.energy[i],
                    other.x[i],
                    other.y[i],
                    other.z[i],
                    other.time[i]);
            decayed[copy] = other.decayed[i];
            spin[copy] = other.spin[i];
        }
    }

    /** Multiplies the weight of an event by a factor. */
    public void scaleWeight(int event, double factor) {
        weight[event] *= factor;
    }

    /** Number of events in the batch. */
    public int events() {
        return events;
    }

    /** Number of particles in the batch. */
    public int particles() {
        return particles;
    }

    /** Number of an event in its sample. */
    public long number(int event) {
        return number[event];
    }

    /** Weight of an event. */
    public double weight(int event) {
        return weight[event];
    }

    /** Index of the first particle of an event. */
    public int firstParticle(int event) {
        return firstParticle[event];
    }

    /** Index after the last particle of an event. */
    public int endParticle(int event) {
        return firstParticle[event + 1];
    }

    /** Column of PDG numbers. */
    public int[] pdg() {
        return pdg;
    }

    /** Column of mother indices in this batch; {@link #NO_MOTHER} for particles of the collision. */
    public int[] mother() {
        return mother;
    }

    /** Column that tells particles which have daughters in this batch from final ones. */
    public boolean[] decayed() {
        return decayed;
    }

    /** Column of momenta along x, GeV. */
    public double[] px() {
        return px;
    }

    /** Column of momenta along y, GeV. */
    public double[] py() {
        return py;
    }

    /** Column of momenta along z, GeV. */
    public double[] pz() {
        return pz;
    }

    /** Column of energies, GeV. */
    public double[] energy() {
        return energy;
    }

    /** Column of production points, mm. */
    public double[] x() {
        return x;
    }

    /** Column of production points, mm. */
    public double[] y() {
        return y;
    }

    /** Column of production points, mm. */
    public double[] z() {
        return z;
    }

    /** Column of production times, ns after the collision. */
    public double[] time() {
        return time;
    }

    /**
     * Column of spins: the projection of the spin vector, of length 1, on the flight, in the frame of the momenta;
     * {@link #UNKNOWN_SPIN} where nothing is said.
     */
    public double[] spin() {
        return spin;
    }

    private void grow(int capacity) {
        pdg = Arrays.copyOf(pdg, capacity);
        mother = Arrays.copyOf(mother, capacity);
        decayed = Arrays.copyOf(decayed, capacity);
        px = Arrays.copyOf(px, capacity);
        py = Arrays.copyOf(py, capacity);
        pz = Arrays.copyOf(pz, capacity);
        energy = Arrays.copyOf(energy, capacity);
        x = Arrays.copyOf(x, capacity);
        y = Arrays.copyOf(y, capacity);
        z = Arrays.copyOf(z, capacity);
        time = Arrays.copyOf(time, capacity);
        spin = Arrays.copyOf(spin, capacity);
    }
}
