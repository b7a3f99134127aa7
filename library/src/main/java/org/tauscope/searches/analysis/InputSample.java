package org.tauscope.searches.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.cards.Card;
import org.tauscope.formats.ntuple.NtupleAddress;

/**
 * An input of an analysis: what its entries are, and how many events of the luminosity each stands for.
 *
 * @param name         short, by which the card speaks of it
 * @param label        for figures
 * @param role         background, signal or data
 * @param addresses    its ntuples, one after the other; none where the command line names them
 * @param where        which entries belong to it; all without it
 * @param weight       of an entry; 1 without it
 * @param factor       another factor on it, where a shape is moved; 1 without it
 * @param scale        factor on all weights that makes them events of the luminosity
 * @param crossSection of a signal, fb, where the card has one
 * @param mass         of a signal, GeV, where the card has one
 */
record InputSample(
        String name,
        String label,
        Role role,
        List<NtupleAddress> addresses,
        Optional<CardExpression> where,
        Optional<CardExpression> weight,
        Optional<CardExpression> factor,
        double scale,
        OptionalDouble crossSection,
        OptionalDouble mass) {

    enum Role {
        BACKGROUND,
        SIGNAL,
        DATA
    }

    private static final List<String> SCALES = List.of("cross_section", "luminosity", "scale");

    InputSample {
        addresses = List.copyOf(addresses);
    }

    InputSample withAddresses(List<NtupleAddress> newAddresses) {
        return new InputSample(name, label, role, newAddresses, where, weight, factor, scale, crossSection, mass);
    }

    InputSample withFactor(CardExpression newFactor) {
        return new InputSample(
                name, label, role, addresses, where, weight, Optional.of(newFactor), scale, crossSection, mass);
    }

    /**
     * @param card       of the input
     * @param luminosity of the analysis, 1/fb
     * @param folder     of the card: file names are relative to it
     */
    static InputSample read(String name, Card card, double luminosity, Path folder) {
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw card.refuse("role", "input '" + name + "'", "a name of letters, digits, _ and -");
        }
        Role role = switch (card.choice("role", List.of("background", "signal", "data"))) {
            case "background" -> Role.BACKGROUND;
            case "signal" -> Role.SIGNAL;
            default -> Role.DATA;
        };
        List<String> files = new ArrayList<>();
        if (card.has("files")) {
            files.addAll(card.texts("files"));
        } else if (card.has("file")) {
            files.add(card.text("file"));
        }
        List<NtupleAddress> addresses =
                files.stream().map(file -> NtupleAddress.of(file, folder)).toList();
        Optional<CardExpression> where =
                card.has("where") ? Optional.of(CardExpression.read("where", card, "where")) : Optional.empty();
        Optional<CardExpression> weight =
                card.has("weight") ? Optional.of(CardExpression.read("weight", card, "weight")) : Optional.empty();
        OptionalDouble mass =
                card.has("mass_GeV") ? OptionalDouble.of(card.number("mass_GeV", 0, 1e6)) : OptionalDouble.empty();
        String label = card.has("label") ? card.text("label") : name.replace("_", " ");
        if (role == Role.DATA) {
            for (String key : List.of("weight", "cross_section", "generated", "luminosity", "scale", "mass_GeV")) {
                if (card.has(key)) {
                    throw card.refuse(key, "a " + key + " of data", "none: data are counted");
                }
            }
            return new InputSample(
                    name,
                    label,
                    role,
                    addresses,
                    where,
                    weight,
                    Optional.empty(),
                    1,
                    OptionalDouble.empty(),
                    OptionalDouble.empty());
        }
        OptionalDouble crossSection = card.has("cross_section")
                ? OptionalDouble.of(Units.crossSection(card, "cross_section"))
                : OptionalDouble.empty();
        double scale = scale(card, crossSection, luminosity);
        return new InputSample(
                name, label, role, addresses, where, weight, Optional.empty(), scale, crossSection, mass);
    }

    private static double scale(Card card, OptionalDouble crossSection, double luminosity) {
        List<String> found = SCALES.stream().filter(card::has).toList();
        if (found.size() != 1) {
            throw card.refuse(
                    found.isEmpty() ? "role" : found.get(1),
                    found.isEmpty() ? "no word about the rate" : found.toString(),
                    "one of cross_section (with generated), luminosity (of the sample) or scale");
        }
        return switch (found.getFirst()) {
            case "cross_section" ->
                crossSection.orElseThrow() * luminosity / card.number("generated", Double.MIN_NORMAL, 1e30);
            case "luminosity" -> luminosity / Units.luminosity(card, "luminosity");
            default -> card.quantity("scale", "1", 0, 1e30).value();
        };
    }
}
