package org.tauscope.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.models.HeavyNeutralLepton;
import org.tauscope.models.ModelSummary;
import org.tauscope.models.NamedBoson;
import org.tauscope.models.Nature;
import org.tauscope.models.TauToLeptonBoson;
import org.tauscope.particles.Pdg;

/**
 * What a command line says about a model.
 *
 * @param model       a name of {@link #rows()}
 * @param coupling    in the unit of the model
 * @param nature      of a heavy neutral lepton
 * @param lepton      of tau -> l a
 * @param vectorShare of tau -> l a
 */
record ModelPoint(String model, double coupling, Nature nature, Lepton lepton, double vectorShare) {

    private static final String HEAVY_NEUTRAL_LEPTON = "hnl";
    private static final String FLAVOUR_VIOLATING = "lfv";

    /** The lepton beside a. */
    enum Lepton {
        /** Electron. */
        E,
        /** Muon. */
        MU
    }

    /** One model as a list shows it. */
    record Row(String name, String description, String coupling) {}

    /** All models. */
    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(HEAVY_NEUTRAL_LEPTON, "heavy neutral lepton mixing with the tau neutrino", "|V_tauN|^2"));
        for (NamedBoson boson : NamedBoson.values()) {
            String unit = boson.unit().equals("1") ? "" : " in " + boson.unit();
            rows.add(new Row(boson.label(), boson.description(), boson.coupling() + unit));
        }
        rows.add(new Row(
                FLAVOUR_VIOLATING, "light boson a of tau -> e a, tau -> mu a", "F = 2 f_a/sqrt(CV^2 + CA^2) in GeV"));
        return rows;
    }

    /** Checks the name of the model. */
    ModelPoint {
        List<String> known = rows().stream().map(Row::name).toList();
        if (!known.contains(model)) {
            throw new CardException(
                    "model: found '" + model + "', expected one of " + known + NearestName.hint(model, known));
        }
    }

    /** The model at a mass in GeV. */
    ModelSummary at(double mass) {
        return UserInput.checked(() -> switch (model) {
            case HEAVY_NEUTRAL_LEPTON -> new HeavyNeutralLepton(mass, coupling, nature).summary();
            case FLAVOUR_VIOLATING ->
                new TauToLeptonBoson(lepton == Lepton.E ? Pdg.ELECTRON : Pdg.MUON, mass, coupling, vectorShare)
                        .summary();
            default -> {
                NamedBoson boson = NamedBoson.named(model);
                yield boson.of(mass, coupling).summary(boson.coupling(), boson.unit());
            }
        });
    }

    /** The names of models that are produced beside leptons. */
    static List<String> bosons() {
        return Arrays.stream(NamedBoson.values()).map(NamedBoson::label).toList();
    }
}
