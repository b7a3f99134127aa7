package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/**
 * Lets a straight string break into hadrons (B. Andersson et al., Phys. Rept. 97 (1983) 31; T. Sjostrand, Nucl. Phys. B248
 * (1984) 469): hadrons come off either end at random, each taking a share of the light-cone momentum, until two are left to
 * be made; these two share what remains, so that four-momentum is conserved exactly. Of their two arrangements the one
 * of larger area is rarer by exp(-b area difference).
 */
final class StringFragmentation {

    private static final int ATTEMPTS = 60;

    private final StringParameters parameters;
    private final StringEnd[] ends = {new StringEnd(), new StringEnd()};
    private final HadronOffEnd hadron;
    private final HadronOffEnd last;
    /** Light-cone momenta left: E + pz and E - pz, GeV. */
    private final double[] left = new double[2];

    StringFragmentation(StringParameters parameters, LundFractions fractions, HadronMasses masses) {
        this.parameters = parameters;
        hadron = new HadronOffEnd(parameters, fractions, masses);
        last = new HadronOffEnd(parameters, fractions, masses);
    }

    /**
     * Breaks a string at rest.
     *
     * @param mass     of the string, GeV
     * @param forward  flavour of the end that flies along z
     * @param backward flavour of the other end
     * @param out      receives the hadrons
     * @return whether hadrons were found that the mass suffices for; if not, nothing was added
     */
    boolean fragment(double mass, int forward, int backward, RandomStream random, DecayProducts out) {
        int first = out.size();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (tryOnce(mass, forward, backward, random, out)) {
                return true;
            }
            out.cutTo(first);
        }
        return false;
    }

    private boolean tryOnce(double mass, int forward, int backward, RandomStream random, DecayProducts out) {
        ends[0].set(forward);
        ends[1].set(backward);
        left[0] = mass;
        left[1] = mass;
        while (true) {
            int side = random.nextDouble() < 0.5 ? 0 : 1;
            StringEnd end = ends[side];
            hadron.draw(end, random);
            double px = ends[0].px + ends[1].px;
            double py = ends[0].py + ends[1].py;
            double rest2 = left[0] * left[1] - px * px - py * py;
            double stop = stopMass(parameters, ends[0].flavour, ends[1].flavour, hadron.partner, random);
            if (rest2 < stop * stop) {
                return endWithTwo(side, random, out);
            }
            double transverse2 = hadron.transverseMass2();
            double forwards = hadron.drawShare(random) * left[side];
            double backwards = transverse2 / forwards;
            left[side] -= forwards;
            left[1 - side] -= backwards;
            if (!(left[1 - side] > 0)) {
                return false;
            }
            add(hadron, side, forwards, backwards, out);
            end.breakOff(hadron.partner, hadron.kickX, hadron.kickY);
        }
    }

    /** Mass below which the string makes two last hadrons, GeV. */
    static double stopMass(StringParameters parameters, int end, int otherEnd, int partner, RandomStream random) {
        double mass = parameters.stopMass()
                + HadronOffEnd.constituent(end)
                + HadronOffEnd.constituent(otherEnd)
                + parameters.stopNewFlavour() * HadronOffEnd.constituent(partner);
        return mass * (1 + parameters.stopSmear() * (2 * random.nextDouble() - 1));
    }

    private static void add(HadronOffEnd hadron, int side, double forwards, double backwards, DecayProducts out) {
        int number = out.add(hadron.pdg, DecayProducts.TAU, hadron.mass);
        double pz = (forwards - backwards) / 2;
        out.setMomentum(number, hadron.px, hadron.py, side == 0 ? pz : -pz);
    }

    private boolean endWithTwo(int side, RandomStream random, DecayProducts out) {
        if (!last.drawLast(ends[1 - side], hadron, random)) {
            return false;
        }
        double one = hadron.transverseMass2();
        double other = last.transverseMass2();
        double rest2 = left[0] * left[1];
        double gap = rest2 - one - other;
        if (!(gap > 0) || !(gap * gap > 4 * one * other)) {
            return false;
        }
        double root = Math.sqrt(gap * gap - 4 * one * other);
        // The areas of the two arrangements differ by the root.
        boolean reversed = random.nextDouble() * (1 + Math.exp(Math.min(50, parameters.b() * root))) < 1;
        double share = (rest2 + one - other + (reversed ? -root : root)) / (2 * rest2);
        double forwards = share * left[side];
        add(hadron, side, forwards, one / forwards, out);
        double rest = left[side] - forwards;
        add(last, side, rest, other / rest, out);
        return true;
    }
}
