package org.tauscope.statistics;

/**
 * The interpolation codes of a model.
 *
 * @param normsys  code of the factors
 * @param histosys code of the shapes; an additive one (0, 2 or 4p)
 */
public record Interpolations(Interpolation normsys, Interpolation histosys) {

    /** What pyhf takes where nothing is said. */
    public static final Interpolations PYHF = new Interpolations(Interpolation.CODE4, Interpolation.CODE4P);

    /** Checks that the shape code is additive. */
    public Interpolations {
        if (histosys.multiplicative()) {
            throw new IllegalArgumentException(
                    "histosys code is " + histosys + ", expected an additive one: code0, code2 or code4p");
        }
    }
}
