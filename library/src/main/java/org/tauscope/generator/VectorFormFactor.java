package org.tauscope.generator;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.cards.Card;

/**
 * A sum of resonances, normalised to 1 at the pole terms' sum: F(s) = sum c_i A_i(s) / sum c_i with complex shares c_i.
 */
final class VectorFormFactor {

    private final boolean gounarisSakurai;
    private final List<Resonance> resonances = new ArrayList<>();
    private final List<double[]> shares = new ArrayList<>();

    /**
     * Reads a section of a card: {@code shape} and a list of {@code resonances}, each with mass, width, share, phase.
     *
     * @param card   the section
     * @param first  mass of the first meson, GeV
     * @param second mass of the second meson, GeV
     */
    VectorFormFactor(Card card, double first, double second) {
        gounarisSakurai = card.choice("shape", List.of("gounaris-sakurai", "breit-wigner"))
                .equals("gounaris-sakurai");
        double totalReal = 0;
        double totalImaginary = 0;
        for (Card entry : card.sections("resonances")) {
            resonances.add(new Resonance(
                    entry.quantity("mass", "GeV", 0.1, 3).value(),
                    entry.quantity("width", "GeV", 0.001, 1).value(),
                    first,
                    second));
            double share = entry.quantity("share", "1", 0, 2).value();
            double phase =
                    Math.toRadians(entry.quantity("phase", "deg", -360, 360).value());
            shares.add(new double[] {share * Math.cos(phase), share * Math.sin(phase)});
            totalReal += share * Math.cos(phase);
            totalImaginary += share * Math.sin(phase);
        }
        double norm = totalReal * totalReal + totalImaginary * totalImaginary;
        for (double[] share : shares) {
            double real = (share[0] * totalReal + share[1] * totalImaginary) / norm;
            double imaginary = (share[1] * totalReal - share[0] * totalImaginary) / norm;
            share[0] = real;
            share[1] = imaginary;
        }
    }

    /** The form factor at the squared mass s in GeV^2 as (real, imaginary). */
    double[] at(double s) {
        double[] sum = new double[2];
        for (int i = 0; i < resonances.size(); i++) {
            double[] share = shares.get(i);
            if (gounarisSakurai) {
                resonances.get(i).addGounarisSakurai(s, share[0], share[1], sum);
            } else {
                resonances.get(i).addBreitWigner(s, share[0], share[1], sum);
            }
        }
        return sum;
    }

    /** |F(s)|^2. */
    double squared(double s) {
        double[] value = at(s);
        return value[0] * value[0] + value[1] * value[1];
    }
}
