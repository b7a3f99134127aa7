package org.tauscope.detector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;

/**
 * Probabilities that a track passes one identification requirement, per true particle, in bins of momentum, polar angle
 * and charge.
 *
 * <p>Consecutive rows of equal angles and charge form a block: a curve in momentum, of straight lines between its points
 * or of steps from one to the next, zero below the first point. A track takes the first block that holds its angle and
 * charge; outside of all the probability is zero.
 */
final class Identification {

    private static final int CLASSES = ParticleClass.ALL.size();

    private final ParticleClass requirement;
    private final double cosThetaMax;
    private final double cosThetaMin;
    private final boolean steps;
    /** Rows: momentum in GeV, borders in cos theta, charge or 0 for both. */
    private final double[] momentum;

    private final double[] cosMin;
    private final double[] cosMax;
    private final int[] charge;
    /** First row of each block, and the number of rows at the end. */
    private final int[] block;
    /** Probabilities, row after row, one per class. */
    private final double[] probability;

    private final double[] efficiencyUncertainty;
    private final double[] fakeUncertainty;

    private Identification(ParticleClass requirement, Card card) {
        this.requirement = requirement;
        cosThetaMax =
                Math.cos(Math.toRadians(card.quantity("theta_min", "deg", 0, 90).value()));
        cosThetaMin = Math.cos(
                Math.toRadians(card.quantity("theta_max", "deg", 90, 180).value()));
        Card rows = card.section("table");
        Columns table = new Columns(rows, "momentum_GeV");
        steps = rows.choice("between", List.of("lines", "steps")).equals("steps");
        momentum = table.numbers("momentum_GeV", 0, 100);
        boolean angles = rows.has("cos_theta_min");
        cosMin = angles ? table.numbers("cos_theta_min", -1, 1) : filled(-1);
        cosMax = angles ? table.numbers("cos_theta_max", -1, 1) : filled(1);
        charge = rows.has("charge") ? table.counts("charge", -1, 1) : new int[momentum.length];
        probability = new double[CLASSES * momentum.length];
        for (ParticleClass particle : ParticleClass.ALL) {
            double[] column = table.numbers(particle.label(), 0, 1);
            for (int row = 0; row < column.length; row++) {
                probability[CLASSES * row + particle.column] = column[row];
            }
        }
        efficiencyUncertainty = table.numbers("efficiency_uncertainty", 0, 1);
        fakeUncertainty = table.numbers("fake_uncertainty", 0, 5);
        block = blocks(rows);
    }

    private Identification(Identification nominal, double[] probability) {
        requirement = nominal.requirement;
        cosThetaMax = nominal.cosThetaMax;
        cosThetaMin = nominal.cosThetaMin;
        steps = nominal.steps;
        momentum = nominal.momentum;
        cosMin = nominal.cosMin;
        cosMax = nominal.cosMax;
        charge = nominal.charge;
        block = nominal.block;
        efficiencyUncertainty = nominal.efficiencyUncertainty;
        fakeUncertainty = nominal.fakeUncertainty;
        this.probability = probability;
    }

    static Identification of(ParticleClass requirement, Card card) {
        return new Identification(requirement, card);
    }

    private double[] filled(double value) {
        double[] column = new double[momentum.length];
        Arrays.fill(column, value);
        return column;
    }

    private int[] blocks(Card rows) {
        List<Integer> starts = new ArrayList<>();
        for (int row = 0; row < momentum.length; row++) {
            if (!(cosMin[row] < cosMax[row])) {
                throw rows.refuse("cos_theta_max", cosMin[row] + " to " + cosMax[row], "growing borders of a bin");
            }
            boolean continues = row > 0
                    && cosMin[row] == cosMin[row - 1]
                    && cosMax[row] == cosMax[row - 1]
                    && charge[row] == charge[row - 1];
            if (!continues) {
                starts.add(row);
            } else if (!(momentum[row] > momentum[row - 1])) {
                throw rows.refuse(
                        "momentum_GeV",
                        momentum[row - 1] + ", " + momentum[row],
                        "increasing numbers within a bin of angle and charge");
            }
        }
        starts.add(momentum.length);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The bins that have an uncertainty of their own, rows in the order of the card. */
    List<IdentificationBin> bins() {
        List<IdentificationBin> bins = new ArrayList<>();
        for (int row = 0; row < momentum.length; row++) {
            bins.add(new IdentificationBin(requirement, row, false, efficiencyUncertainty[row], label(row, false)));
            bins.add(new IdentificationBin(requirement, row, true, fakeUncertainty[row], label(row, true)));
        }
        return bins;
    }

    private String label(int row, boolean fake) {
        String sign = charge[row] == 0 ? "both charges" : String.format(Locale.ROOT, "charge %+d", charge[row]);
        return requirement.label() + (fake ? " fakes" : " efficiency") + " from " + momentum[row] + " GeV, "
                + cosMin[row] + " < cos theta < " + cosMax[row] + ", " + sign;
    }

    /** The same table with one bin moved by a number of its standard deviations; probabilities stay in [0, 1]. */
    Identification shifted(IdentificationBin bin, double standardDeviations) {
        if (bin.row() >= momentum.length) {
            throw new CardException(
                    "identification bin " + bin.label() + ": row " + bin.row() + ", expected below " + momentum.length);
        }
        double[] moved = probability.clone();
        double factor = 1 + standardDeviations * bin.uncertainty();
        for (ParticleClass particle : ParticleClass.ALL) {
            if ((particle != requirement) == bin.fake()) {
                int i = CLASSES * bin.row() + particle.column;
                moved[i] = Math.clamp(factor * moved[i], 0, 1);
            }
        }
        return new Identification(this, moved);
    }

    /**
     * Probability to pass.
     *
     * @param particle   the true particle
     * @param trueCharge its charge, +1 or -1
     * @param p          momentum, GeV
     * @param cosTheta   of the polar angle in the laboratory at which it enters the calorimeter, seen from the origin
     */
    double probability(ParticleClass particle, int trueCharge, double p, double cosTheta) {
        if (!(cosTheta >= cosThetaMin && cosTheta <= cosThetaMax)) {
            return 0;
        }
        for (int b = 0; b < block.length - 1; b++) {
            int first = block[b];
            if (charge[first] * trueCharge >= 0 && cosTheta >= cosMin[first] && cosTheta <= cosMax[first]) {
                return p < momentum[first] ? 0 : curve(first, block[b + 1], particle.column, p);
            }
        }
        return 0;
    }

    private double curve(int first, int end, int column, double p) {
        int row = first;
        while (row + 1 < end && p >= momentum[row + 1]) {
            row++;
        }
        double here = probability[CLASSES * row + column];
        if (steps || row + 1 == end) {
            return here;
        }
        double fraction = (p - momentum[row]) / (momentum[row + 1] - momentum[row]);
        return here + fraction * (probability[CLASSES * (row + 1) + column] - here);
    }
}
