package org.tauscope.models;

import java.util.Arrays;
import java.util.List;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;

/** The bosons that have a name, with what their coupling is called. Any other is a {@link Boson} of one's own couplings. */
public enum NamedBoson {
    /** phi_L, also S. */
    SCALAR("scalar", "dark leptophilic scalar, couplings xi m/v", "xi", "1") {
        @Override
        public Boson of(double mass, double coupling) {
            return Boson.leptophilicScalar(mass, coupling);
        }
    },
    /** Its twin with gamma5. */
    PSEUDOSCALAR("pseudoscalar", "leptophilic pseudoscalar, couplings xi m/v", "xi", "1") {
        @Override
        public Boson of(double mass, double coupling) {
            return Boson.leptophilicPseudoscalar(mass, coupling);
        }
    },
    /** Derivative couplings, the same C for all leptons. */
    ALP("alp", "axion-like particle, (C/2 Lambda) d_mu a lbar gamma^mu gamma5 l", "C/Lambda", "1/GeV") {
        @Override
        public Boson of(double mass, double coupling) {
            return Boson.axionLike(mass, coupling);
        }
    },
    /** Z' of L_mu - L_tau. */
    VECTOR("vector", "Z' of L_mu - L_tau without kinetic mixing", "g'", "1") {
        @Override
        public Boson of(double mass, double coupling) {
            return Boson.muMinusTau(mass, coupling);
        }
    };

    private final String label;
    private final String description;
    private final String coupling;
    private final String unit;

    NamedBoson(String label, String description, String coupling, String unit) {
        this.label = label;
        this.description = description;
        this.coupling = coupling;
        this.unit = unit;
    }

    /**
     * The boson.
     *
     * @param mass     GeV
     * @param coupling in {@link #unit()}
     */
    public abstract Boson of(double mass, double coupling);

    /** The name that cards and commands use, e.g. {@code scalar}. */
    public String label() {
        return label;
    }

    /** What it is, in a few words. */
    public String description() {
        return description;
    }

    /** What its coupling is called, e.g. {@code xi}. */
    public String coupling() {
        return coupling;
    }

    /** Unit of the coupling; "1" for a pure number. */
    public String unit() {
        return unit;
    }

    /**
     * The boson of this name.
     *
     * @throws CardException where there is none
     */
    public static NamedBoson named(String label) {
        List<String> known = Arrays.stream(values()).map(NamedBoson::label).toList();
        int place = known.indexOf(label);
        if (place < 0) {
            throw new CardException(
                    "boson: found '" + label + "', expected one of " + known + NearestName.hint(label, known));
        }
        return values()[place];
    }
}
