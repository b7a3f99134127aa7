package org.tauscope.generator;

import org.tauscope.cards.Card;

/**
 * The numbers of string fragmentation; sources in {@code fragmentation.yaml}.
 *
 * @param a                 power of 1 - z in the Lund function
 * @param b                 area law, 1/GeV^2
 * @param aExtraDiquark     what a diquark adds to a
 * @param rCharm            how much of b m_c^2 a charm quark adds to the power of 1/z
 * @param sigma             root mean square transverse momentum of a new quark, GeV
 * @param tailFraction      share of new quarks with more transverse momentum
 * @param tailWidth         how many times more
 * @param stopMass          mass above the quarks' at which two hadrons end the string, GeV
 * @param stopNewFlavour    how many masses of the last new quark are added to it
 * @param stopSmear         relative half width of it
 * @param strangeToUp       new strange quarks to new up quarks
 * @param diquarkToQuark    new diquarks to new quarks
 * @param strangeDiquark    further suppression of a strange quark in a diquark
 * @param spinOneDiquark    diquarks of spin 1 to those of spin 0, the factor 3 of spin left out
 * @param vectorLight       vector to pseudoscalar mesons of u and d
 * @param vectorStrange     vector to pseudoscalar mesons with s
 * @param vectorCharm       vector to pseudoscalar mesons with c
 * @param eta               factor on the eta
 * @param etaPrime          factor on the eta'
 * @param thetaPseudoscalar mixing angle of eta and eta', rad
 * @param alphaStrong       at the mass of the Z, one loop, in gluon emission
 * @param lowestPt          of a gluon, GeV
 */
record StringParameters(
        double a,
        double b,
        double aExtraDiquark,
        double rCharm,
        double sigma,
        double tailFraction,
        double tailWidth,
        double stopMass,
        double stopNewFlavour,
        double stopSmear,
        double strangeToUp,
        double diquarkToQuark,
        double strangeDiquark,
        double spinOneDiquark,
        double vectorLight,
        double vectorStrange,
        double vectorCharm,
        double eta,
        double etaPrime,
        double thetaPseudoscalar,
        double alphaStrong,
        double lowestPt) {

    private static final StringParameters STANDARD = of(Card.resource(StringParameters.class, "fragmentation.yaml"));

    /** Those that ship with the library. */
    static StringParameters standard() {
        return STANDARD;
    }

    /** Reads them. */
    static StringParameters of(Card card) {
        return new StringParameters(
                card.quantity("a", "1", 0.01, 5).value(),
                card.quantity("b", "1/GeV2", 0.1, 5).value(),
                card.quantity("a_extra_diquark", "1", 0, 5).value(),
                card.quantity("r_charm", "1", 0, 2).value(),
                card.quantity("sigma_pt", "GeV", 0.01, 1).value(),
                card.quantity("tail_fraction", "1", 0, 1).value(),
                card.quantity("tail_width", "1", 1, 10).value(),
                card.quantity("stop_mass", "GeV", 0, 2).value(),
                card.quantity("stop_new_flavour", "1", 0, 5).value(),
                card.quantity("stop_smear", "1", 0, 0.5).value(),
                card.quantity("strange_to_up", "1", 0, 1).value(),
                card.quantity("diquark_to_quark", "1", 0, 1).value(),
                card.quantity("strange_diquark", "1", 0, 1).value(),
                card.quantity("spin_one_diquark", "1", 0, 1).value(),
                card.quantity("vector_light", "1", 0, 3).value(),
                card.quantity("vector_strange", "1", 0, 3).value(),
                card.quantity("vector_charm", "1", 0, 3).value(),
                card.quantity("eta", "1", 0, 1).value(),
                card.quantity("eta_prime", "1", 0, 1).value(),
                Math.toRadians(
                        card.quantity("theta_pseudoscalar", "deg", -90, 90).value()),
                card.quantity("alpha_s_mz", "1", 0.05, 0.2).value(),
                card.quantity("lowest_pt", "GeV", 0.3, 2).value());
    }

    /** The same with another strong coupling. */
    StringParameters withAlphaStrong(double newAlphaStrong) {
        return new StringParameters(
                a,
                b,
                aExtraDiquark,
                rCharm,
                sigma,
                tailFraction,
                tailWidth,
                stopMass,
                stopNewFlavour,
                stopSmear,
                strangeToUp,
                diquarkToQuark,
                strangeDiquark,
                spinOneDiquark,
                vectorLight,
                vectorStrange,
                vectorCharm,
                eta,
                etaPrime,
                thetaPseudoscalar,
                newAlphaStrong,
                lowestPt);
    }
}
