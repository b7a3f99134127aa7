package org.tauscope.generator;

/** The Lund functions of all kinds of breaks; shared by everything that fragments with the same parameters. */
final class LundFractions {

    private static final int CHARM = 4;

    /** By 2 (new diquark) + 1 (old diquark). */
    private final LundFraction[] light;
    /** Of a charm quark, without and with a new diquark. */
    private final LundFraction[] charm;

    /** Diquarks add to the power of 1 - z where they are made, charm to that of 1/z. */
    LundFractions(StringParameters parameters) {
        double a = parameters.a();
        double b = parameters.b();
        double extra = parameters.aExtraDiquark();
        double heavy = 1 + parameters.rCharm() * b * Math.pow(HadronOffEnd.constituent(CHARM), 2);
        light = new LundFraction[] {
            new LundFraction(a, b, 1),
            new LundFraction(a, b, 1 - extra),
            new LundFraction(a + extra, b, 1 + extra),
            new LundFraction(a + extra, b, 1)
        };
        charm = new LundFraction[] {new LundFraction(a, b, heavy), new LundFraction(a + extra, b, heavy + extra)};
    }

    /** The one of an end of this flavour that gets this partner. */
    LundFraction of(int end, int partner) {
        int made = Math.abs(partner) > 1000 ? 1 : 0;
        return Math.abs(end) == CHARM ? charm[made] : light[2 * made + (Math.abs(end) > 1000 ? 1 : 0)];
    }
}
