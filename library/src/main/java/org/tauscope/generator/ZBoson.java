package org.tauscope.generator;

import java.util.List;
import org.tauscope.cards.Card;
import org.tauscope.cards.Statement;
import org.tauscope.particles.Constants;

/**
 * The Z and its couplings to leptons: gamma_mu (vector - axial gamma_5), effective at its mass.
 *
 * @param mass   GeV, of the propagator with a width that grows with s
 * @param width  GeV
 * @param vector g_V
 * @param axial  g_A
 */
record ZBoson(double mass, double width, double vector, double axial) {

    /** Beams of more energy in all need the Z beside the photon, GeV: below, it changes no cross section by 1e-4. */
    static final double COUNTS_ABOVE = 12;

    /** Where a process knows only the photon it is wrong by a per cent above this energy of the beams, GeV. */
    static final double MISSED_ABOVE = 25;

    /** As measured. */
    static ZBoson standard() {
        Card card = card();
        double axial = card.quantity("axial_coupling", "1", -1, 1).value();
        ZBoson boson = new ZBoson(
                card.quantity("mass", "GeV", 50, 150).value(),
                card.quantity("width", "GeV", 1, 5).value(),
                axial * (1 - 4 * Constants.SIN2_THETA_W),
                axial);
        card.requireAllRead();
        return boson;
    }

    /** Where its numbers come from. */
    static List<Statement> statements() {
        return card().statements();
    }

    private static Card card() {
        return Card.resource(ZBoson.class, "z-boson.yaml");
    }

    /** Real part of the exchange of a Z over that of a photon with alpha(0), couplings left out, at a squared mass s in GeV^2. */
    double real(double s) {
        return scale(s) * (s - mass * mass);
    }

    /** Imaginary part of the same. */
    double imaginary(double s) {
        return -scale(s) * s * width / mass;
    }

    /** Four times chi of Phys. Rept. 427 (2006) 257, equation 1.35, over alpha and the numerator of its propagator. */
    private double scale(double s) {
        double off = s - mass * mass;
        double turn = s * width / mass;
        double strength = Constants.FERMI * mass * mass / (2 * Math.PI * Math.sqrt(2) * Constants.ALPHA);
        return strength * s / (off * off + turn * turn);
    }
}
