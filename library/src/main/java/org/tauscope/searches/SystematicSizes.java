package org.tauscope.searches;

/**
 * How large systematic uncertainties are where there are more data than a card speaks of.
 *
 * @param shrinking true where they shrink as the statistical ones, with the square root of the luminosity
 * @param floor     relative size below which none shrinks, in [0, 1)
 */
public record SystematicSizes(boolean shrinking, double floor) {

    /** As the card says, at any luminosity. */
    public static final SystematicSizes FIXED = new SystematicSizes(false, 0);

    /** Checks the floor. */
    public SystematicSizes {
        if (!(floor >= 0 && floor < 1)) {
            throw new IllegalArgumentException("systematics: found a floor of " + floor + ", expected 0 to 1");
        }
    }

    /** All shrink with the square root of the luminosity, down to a floor. */
    public static SystematicSizes downTo(double floor) {
        return new SystematicSizes(true, floor);
    }

    /**
     * The factor on an uncertainty. None grows where there are fewer data.
     *
     * @param size  relative size of the uncertainty today, from 0
     * @param ratio luminosity over that of the card
     * @return in (0, 1]
     */
    public double factor(double size, double ratio) {
        if (!shrinking || ratio <= 1) {
            return 1;
        }
        double statistical = 1 / Math.sqrt(ratio);
        return size <= floor ? 1 : Math.max(statistical, floor / size);
    }

    /** The size that an uncertainty has; see {@link #factor}. */
    public double of(double size, double ratio) {
        return size * factor(size, ratio);
    }
}
