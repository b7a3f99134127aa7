package org.tauscope.generator;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * What a string end becomes when the string breaks: new quarks in the ratio 1 : 1 : s, new diquarks, mesons of spin 0 and 1,
 * baryons by SU(6). An end is a quark (1 d, 2 u, 3 s, 4 c) or diquark by its PDG number, negative for antiquarks; a break
 * gives it a partner, and leaves minus the partner as the new end.
 *
 * <p>SU(6) shares of octet and decuplet: B. Andersson, G. Gustafson, T. Sjostrand, Nucl. Phys. B197 (1982) 45. No meson
 * comes between baryon and antibaryon. Charm with a strange diquark is left out; charm with a diquark of spin 1 makes a
 * Sigma_c of spin 1/2.
 */
final class StringBreaks {

    private static final int[] QUARKS = {1, 2, 3};
    private static final int[] DIQUARKS = {2101, 3101, 3201, 1103, 2103, 2203, 3103, 3203, 3303};

    private final StringParameters parameters;
    private final Breaks[] ofQuark = new Breaks[5];
    private final Breaks[] ofDiquark = new Breaks[3400];
    private int hadron;
    private int partner;

    /** Rows for one end, positive by convention. */
    private static final class Breaks {
        final List<int[]> rows = new ArrayList<>();
        final List<Double> weights = new ArrayList<>();
        int[] hadrons = {};
        int[] partners = {};
        double[] cumulative = {};

        void add(int partner, int hadron, double weight) {
            if (weight > 0) {
                rows.add(new int[] {partner, hadron});
                weights.add(weight);
            }
        }

        void close() {
            int n = rows.size();
            hadrons = new int[n];
            partners = new int[n];
            cumulative = new double[n + 1];
            for (int i = 0; i < n; i++) {
                partners[i] = rows.get(i)[0];
                hadrons[i] = rows.get(i)[1];
                cumulative[i + 1] = cumulative[i] + weights.get(i);
            }
        }

        int draw(int from, int end, double u) {
            double wanted = cumulative[from] + u * (cumulative[end] - cumulative[from]);
            int low = from;
            int high = end - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (cumulative[middle + 1] > wanted) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }

    /** With these suppressions. */
    StringBreaks(StringParameters parameters) {
        this.parameters = parameters;
        double all = 0;
        for (int diquark : DIQUARKS) {
            all += diquarkWeight(diquark);
        }
        double diquarkScale = parameters.diquarkToQuark() * (2 + parameters.strangeToUp()) / all;
        for (int end = 1; end <= 4; end++) {
            Breaks breaks = new Breaks();
            for (int quark : QUARKS) {
                addMesons(breaks, end, quark, quarkWeight(quark));
            }
            for (int diquark : DIQUARKS) {
                addBaryons(breaks, diquark, end, diquark, diquarkScale * diquarkWeight(diquark));
            }
            breaks.close();
            ofQuark[end] = breaks;
        }
        for (int diquark : DIQUARKS) {
            Breaks breaks = new Breaks();
            for (int quark : QUARKS) {
                addBaryons(breaks, quark, quark, diquark, quarkWeight(quark));
            }
            breaks.close();
            ofDiquark[diquark] = breaks;
        }
    }

    private double quarkWeight(int quark) {
        return quark == 3 ? parameters.strangeToUp() : 1;
    }

    private double diquarkWeight(int diquark) {
        double weight = diquark % 10 == 3 ? 3 * parameters.spinOneDiquark() : 1;
        double strange = parameters.strangeToUp() * parameters.strangeDiquark();
        weight *= diquark / 1000 == 3 ? strange : 1;
        return weight * (diquark / 100 % 10 == 3 ? strange : 1);
    }

    private void addMesons(Breaks breaks, int end, int anti, double weight) {
        double ratio = end == 4
                ? parameters.vectorCharm()
                : end == 3 || anti == 3 ? parameters.vectorStrange() : parameters.vectorLight();
        double vector = weight * ratio / (1 + ratio);
        double pseudoscalar = weight - vector;
        if (end != anti) {
            int heavy = Math.max(end, anti);
            int sign = (heavy % 2 == 0) == (heavy == end) ? 1 : -1;
            int number = 100 * heavy + 10 * Math.min(end, anti);
            breaks.add(-anti, sign * (number + 1), pseudoscalar);
            breaks.add(-anti, sign * (number + 3), vector);
            return;
        }
        // Share of the eta in u ubar: half of sin^2 of the ideal angle 54.7 degrees away from the mixing.
        double sine = Math.cos(parameters.thetaPseudoscalar() + Math.atan(Math.sqrt(2)));
        double inLight = sine * sine;
        if (end == 3) {
            breaks.add(-anti, Pdg.ETA, pseudoscalar * (1 - inLight) * parameters.eta());
            breaks.add(-anti, Pdg.ETA_PRIME, pseudoscalar * inLight * parameters.etaPrime());
            breaks.add(-anti, Pdg.PHI, vector);
        } else {
            breaks.add(-anti, Pdg.PI_ZERO, pseudoscalar / 2);
            breaks.add(-anti, Pdg.ETA, pseudoscalar / 2 * inLight * parameters.eta());
            breaks.add(-anti, Pdg.ETA_PRIME, pseudoscalar / 2 * (1 - inLight) * parameters.etaPrime());
            breaks.add(-anti, Pdg.RHO_ZERO, vector / 2);
            breaks.add(-anti, Pdg.OMEGA, vector / 2);
        }
    }

    private void addBaryons(Breaks breaks, int partner, int quark, int diquark, double weight) {
        int first = diquark / 1000;
        int second = diquark / 100 % 10;
        boolean spinOne = diquark % 10 == 3;
        if (quark == 4) {
            if (first < 3) {
                int charmed = spinOne ? 4002 + 100 * first + 10 * second : 4122;
                // As for three different flavours, relative to the likeliest partner of the same diquark.
                double share = spinOne && first == second ? 0.5 : 0.5 / 0.75;
                breaks.add(partner, charmed, weight * share);
            }
            return;
        }
        int a = Math.max(quark, first);
        int c = Math.min(quark, second);
        int b = quark + first + second - a - c;
        boolean same = quark == first && quark == second;
        boolean partly = quark == first || quark == second;
        double octet;
        double decuplet;
        if (!spinOne) {
            octet = partly ? 0.75 : 0.5;
            decuplet = 0;
        } else if (same) {
            octet = 0;
            decuplet = 1;
        } else if (first == second || !partly) {
            octet = 1.0 / 6;
            decuplet = 1.0 / 3;
        } else {
            octet = 1.0 / 12;
            decuplet = 2.0 / 3;
        }
        // Relative to the likeliest quark that this diquark may meet, as Pythia 8 does.
        double likeliest = spinOne && first == second ? 1 : 0.75;
        octet /= likeliest;
        decuplet /= likeliest;
        double lambda = 0;
        if (a > b && b > c) {
            boolean lightDiquark = quark == a;
            lambda = lightDiquark ? (spinOne ? 0 : 1) : spinOne ? 0.75 : 0.25;
        }
        breaks.add(partner, 1000 * a + 100 * c + 10 * b + 2, weight * octet * lambda);
        breaks.add(partner, 1000 * a + 100 * b + 10 * c + 2, weight * octet * (1 - lambda));
        breaks.add(partner, 1000 * a + 100 * b + 10 * c + 4, weight * decuplet);
    }

    private Breaks breaks(int end) {
        int positive = Math.abs(end);
        return positive < 5 ? ofQuark[positive] : ofDiquark[positive];
    }

    /** Breaks the string beside an end; {@link #hadron()} and {@link #partner()} tell how. */
    void draw(int end, RandomStream random) {
        Breaks breaks = breaks(end);
        keep(breaks, breaks.draw(0, breaks.hadrons.length, random.nextDouble()), end);
    }

    /** Makes a hadron of an end and a known partner; false where no hadron of ours is made of them. */
    boolean draw(int end, int withPartner, RandomStream random) {
        Breaks breaks = breaks(end);
        int wanted = end > 0 ? withPartner : -withPartner;
        int from = 0;
        while (from < breaks.partners.length && breaks.partners[from] != wanted) {
            from++;
        }
        int last = from;
        while (last < breaks.partners.length && breaks.partners[last] == wanted) {
            last++;
        }
        if (from == last) {
            return false;
        }
        keep(breaks, breaks.draw(from, last, random.nextDouble()), end);
        return true;
    }

    private void keep(Breaks breaks, int row, int end) {
        hadron = end > 0 ? breaks.hadrons[row] : EventWriter.conjugate(breaks.hadrons[row]);
        partner = end > 0 ? breaks.partners[row] : -breaks.partners[row];
    }

    /** PDG number of the hadron of the last break; 311 for neutral kaons. */
    int hadron() {
        return hadron;
    }

    /** What the last break gave to the end. */
    int partner() {
        return partner;
    }
}
