package org.tauscope.searches.ditauresonance;

import java.util.List;
import java.util.Optional;
import org.tauscope.models.Boson;
import org.tauscope.models.NamedBoson;

/** What X is: spin and couplings. */
enum Hypothesis {
    /** The vector of gauged L_mu - L_tau; also decays to muons and neutrinos. */
    Z_PRIME("Zprime", "Z'", NamedBoson.VECTOR, "gprime", "g'"),
    /** Leptophilic scalar: couples as the lepton's mass. */
    SCALAR("scalar", "S", NamedBoson.SCALAR, "xi", "\\xi"),
    /** Axion-like particle with a common C/Lambda of all leptons. */
    ALP("ALP", "a", NamedBoson.ALP, "c_over_lambda_per_TeV", "C_{ll}/\\Lambda\\ [TeV^{-1}]");

    private static final double GEV_PER_TEV = 1000;

    private final String label;
    private final String symbol;
    private final NamedBoson model;
    private final String coupling;
    private final String couplingSymbol;

    Hypothesis(String label, String symbol, NamedBoson model, String coupling, String couplingSymbol) {
        this.label = label;
        this.symbol = symbol;
        this.model = model;
        this.coupling = coupling;
        this.couplingSymbol = couplingSymbol;
    }

    /** Name on cards and in {@code limits.csv}. */
    String label() {
        return label;
    }

    /** Name in figures, TeX. */
    String symbol() {
        return symbol;
    }

    /** The limited coupling as a quantity of {@code limits.csv}. */
    String coupling() {
        return coupling;
    }

    /** The coupling in figures, TeX. */
    String couplingSymbol() {
        return couplingSymbol;
    }

    /** The boson of a mass in GeV with its coupling at 1, in the unit of {@link #coupling}. */
    Boson boson(double mass) {
        return model.of(mass, this == ALP ? 1 / GEV_PER_TEV : 1);
    }

    /** Names of all. */
    static List<String> labels() {
        return List.of(Z_PRIME.label, SCALAR.label, ALP.label);
    }

    /** The hypothesis of a name, where there is one. */
    static Optional<Hypothesis> named(String label) {
        for (Hypothesis hypothesis : values()) {
            if (hypothesis.label.equals(label)) {
                return Optional.of(hypothesis);
            }
        }
        return Optional.empty();
    }
}
