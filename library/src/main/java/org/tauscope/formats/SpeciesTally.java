package org.tauscope.formats;

/** How often a kind of particle occurs in a file, and how far it flies before it decays there. */
public final class SpeciesTally {

    private final int pdg;
    private long count;
    private long finalCount;
    private long decays;
    private long promptDecays;
    private double flightSum;
    private double properFlightSum;
    private double longestFlight;

    SpeciesTally(int pdg) {
        this.pdg = pdg;
    }

    void particle(boolean isFinal) {
        count++;
        if (isFinal) {
            finalCount++;
        }
    }

    void decay(double flight, double properFlight) {
        decays++;
        if (flight == 0) {
            promptDecays++;
        }
        flightSum += flight;
        properFlightSum += properFlight;
        longestFlight = Math.max(longestFlight, flight);
    }

    /** PDG number with its sign. */
    public int pdg() {
        return pdg;
    }

    /** Name from the particle table, otherwise the number. */
    public String name() {
        return ReadingTally.name(pdg);
    }

    /** Number of particles. */
    public long count() {
        return count;
    }

    /** Number of them that are final. */
    public long finalCount() {
        return finalCount;
    }

    /** Number that decay in the file; a copy of a particle that becomes the next copy is no decay. */
    public long decays() {
        return decays;
    }

    /** Number of decays exactly at the production point. */
    public long promptDecays() {
        return promptDecays;
    }

    /** Mean distance from production to decay, mm; 0 where none decays. */
    public double meanFlight() {
        return decays == 0 ? 0 : flightSum / decays;
    }

    /** Mean proper decay length (c times the time in the rest frame), mm; 0 where none decays. */
    public double meanProperFlight() {
        return decays == 0 ? 0 : properFlightSum / decays;
    }

    /** Largest distance from production to decay, mm. */
    public double longestFlight() {
        return longestFlight;
    }
}
