package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/** The next hadron off a string end: species, mass, transverse momentum, and the share z it takes. Reused. */
final class HadronOffEnd {

    private final StringParameters parameters;
    private final StringBreaks breaks;
    private final HadronMasses masses;
    private final double kick;
    private final LundFractions fractions;

    /** PDG number; 310 or 130 for neutral kaons. */
    int pdg;
    /** What the break gave to the end. */
    int partner;
    /** GeV. */
    double mass;
    /** GeV. */
    double px;
    /** GeV. */
    double py;
    /** What the new pair gave to the hadron, GeV. */
    double kickX;
    /** What the new pair gave to the hadron, GeV. */
    double kickY;

    private int oldFlavour;

    HadronOffEnd(StringParameters parameters, LundFractions fractions, HadronMasses masses) {
        this.fractions = fractions;
        this.parameters = parameters;
        this.masses = masses;
        breaks = new StringBreaks(parameters);
        kick = parameters.sigma() / Math.sqrt(2);
    }

    /** Constituent masses of quarks and diquarks, GeV: 0.33 for u and d, 0.5 for s, 1.5 for c (Pythia 8). */
    static double constituent(int flavour) {
        int positive = Math.abs(flavour);
        if (positive > 1000) {
            return constituent(positive / 1000) + constituent(positive / 100 % 10);
        }
        return positive < 3 ? 0.33 : positive == 3 ? 0.5 : 1.5;
    }

    /** Draws a hadron off an end. */
    void draw(StringEnd end, RandomStream random) {
        breaks.draw(end.flavour, random);
        oldFlavour = end.flavour;
        pdg = HadronDecays.neutralKaon(breaks.hadron(), random);
        partner = breaks.partner();
        mass = masses.draw(pdg, random);
        double width = random.nextDouble() < parameters.tailFraction() ? kick * parameters.tailWidth() : kick;
        kickX = width * random.nextGaussian();
        kickY = width * random.nextGaussian();
        px = end.px + kickX;
        py = end.py + kickY;
    }

    /** The hadron of the other end beside the last break of {@code first}; false where there is none. */
    boolean drawLast(StringEnd end, HadronOffEnd first, RandomStream random) {
        if (!breaks.draw(end.flavour, -first.partner, random)) {
            return false;
        }
        pdg = HadronDecays.neutralKaon(breaks.hadron(), random);
        mass = masses.draw(pdg, random);
        px = end.px - first.kickX;
        py = end.py - first.kickY;
        return true;
    }

    /** Squared transverse mass, GeV^2. */
    double transverseMass2() {
        return mass * mass + px * px + py * py;
    }

    /** Draws the share of the end's light-cone momentum. */
    double drawShare(RandomStream random) {
        return fractions.of(oldFlavour, partner).quantile(transverseMass2(), random.nextDouble());
    }
}
