package org.tauscope.generator;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What was done to given events before they met a detector. Sums over parts do not depend on their order but for rounding. */
public final class PreparationTally {

    /** How the spin of a tau that was left whole is known. */
    public enum Spin {
        /** Helicity from the file. */
        STATED,
        /** Correlated with the other tau as in e+e- -&gt; gamma* -&gt; tau tau. */
        CORRELATED,
        /** Nothing is known: unpolarised. */
        UNPOLARISED
    }

    private static final int MOST_SPECIES = 100;

    private long events;
    private double weights;
    private double squares;
    private final long[] taus = new long[Spin.values().length];
    private long mesons;
    private final Map<Integer, Long> flights = new TreeMap<>();
    private final Map<Integer, Long> unseen = new TreeMap<>();

    void event(double weight) {
        events++;
        weights += weight;
        squares += weight * weight;
    }

    void tau(Spin spin) {
        taus[index(spin)]++;
    }

    void meson() {
        mesons++;
    }

    void flight(int pdg) {
        count(flights, pdg);
    }

    void unseen(int pdg) {
        count(unseen, pdg);
    }

    private static void count(Map<Integer, Long> counts, int pdg) {
        int species = Math.abs(pdg);
        if (counts.containsKey(species) || counts.size() < MOST_SPECIES) {
            counts.merge(species, 1L, Long::sum);
        }
    }

    /** Adds another tally. */
    public void add(PreparationTally other) {
        events += other.events;
        weights += other.weights;
        squares += other.squares;
        for (int i = 0; i < taus.length; i++) {
            taus[i] += other.taus[i];
        }
        mesons += other.mesons;
        other.flights.forEach((pdg, n) -> flights.merge(pdg, n, Long::sum));
        other.unseen.forEach((pdg, n) -> unseen.merge(pdg, n, Long::sum));
    }

    /** Number of events. */
    public long events() {
        return events;
    }

    /** Sum of the weights that the events came with. */
    public double weights() {
        return weights;
    }

    /** Sum of their squares. */
    public double squares() {
        return squares;
    }

    /** Number of taus that were decayed. */
    public long taus(Spin spin) {
        return taus[index(spin)];
    }

    /** Number of pi0, eta, omega, phi and K0 that were decayed. */
    public long mesons() {
        return mesons;
    }

    /** Number of flights that were drawn by declared lifetimes, by positive PDG number. */
    public Map<Integer, Long> flights() {
        return Collections.unmodifiableMap(flights);
    }

    /** Final particles that no detector sees though nobody said so, by positive PDG number. */
    public Map<Integer, Long> unseen() {
        return Collections.unmodifiableMap(unseen);
    }

    private static int index(Spin spin) {
        return switch (spin) {
            case STATED -> 0;
            case CORRELATED -> 1;
            case UNPOLARISED -> 2;
        };
    }
}
