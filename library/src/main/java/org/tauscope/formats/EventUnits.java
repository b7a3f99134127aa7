package org.tauscope.formats;

/**
 * The units in which a file states momenta and lengths.
 *
 * @param momentum {@code GEV} or {@code MEV}
 * @param length   {@code MM} or {@code CM}
 */
public record EventUnits(Momentum momentum, Length length) {

    /** GeV and mm: what LHE and Parquet files use, and HepMC files that do not say. */
    public static final EventUnits GEV_MM = new EventUnits(Momentum.GEV, Length.MM);

    /** Units of momenta, by the names of HepMC. */
    public enum Momentum {
        GEV(1),
        MEV(1e-3);

        private final double inGeV;

        Momentum(double inGeV) {
            this.inGeV = inGeV;
        }

        /** This unit in GeV. */
        public double inGeV() {
            return inGeV;
        }
    }

    /** Units of lengths, by the names of HepMC. */
    public enum Length {
        MM(1),
        CM(10);

        private final double inMm;

        Length(double inMm) {
            this.inMm = inMm;
        }

        /** This unit in mm. */
        public double inMm() {
            return inMm;
        }
    }

    /** The two names as HepMC writes them, e.g. {@code GEV MM}. */
    @Override
    public String toString() {
        return momentum + " " + length;
    }
}
