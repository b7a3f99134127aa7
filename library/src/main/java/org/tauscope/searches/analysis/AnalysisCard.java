package org.tauscope.searches.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Statement;

/**
 * What the card of an analysis says.
 *
 * @param name            short
 * @param title           one line
 * @param luminosity      1/fb
 * @param sqrtS           collision energy, GeV
 * @param confidenceLevel of the limits, in (0, 1)
 * @param inputs          in the order of the card
 * @param observables     each may use columns and the observables before it
 * @param cuts            in the order in which they are applied
 * @param regions         in the order of the card
 * @param pictures        observables of cuts that are shown without their cut
 * @param uncertainties   of rates
 * @param shapes          uncertainties of shapes
 * @param statements      sources and assumptions
 * @param fingerprint     SHA-256 of the card
 */
record AnalysisCard(
        String name,
        String title,
        double luminosity,
        double sqrtS,
        double confidenceLevel,
        List<InputSample> inputs,
        List<CardExpression> observables,
        List<CardExpression> cuts,
        List<RegionTemplate> regions,
        List<CutPicture> pictures,
        List<RateUncertainty> uncertainties,
        List<ShapeUncertainty> shapes,
        List<Statement> statements,
        String fingerprint) {

    AnalysisCard {
        inputs = List.copyOf(inputs);
        observables = List.copyOf(observables);
        cuts = List.copyOf(cuts);
        regions = List.copyOf(regions);
        pictures = List.copyOf(pictures);
        uncertainties = List.copyOf(uncertainties);
        shapes = List.copyOf(shapes);
        statements = List.copyOf(statements);
    }

    static AnalysisCard read(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return of(Card.read(file), folder == null ? Path.of("") : folder);
    }

    static AnalysisCard of(Card card, Path folder) {
        double luminosity = Units.luminosity(card, "luminosity");
        List<InputSample> inputs =
                each(card, "inputs", (name, input) -> InputSample.read(name, input, luminosity, folder));
        List<CardExpression> observables = new ArrayList<>();
        if (card.has("observables")) {
            Card section = card.section("observables");
            for (String name : section.keys()) {
                observables.add(CardExpression.read(name, section, name));
            }
        }
        List<CardExpression> cuts = new ArrayList<>();
        List<CutPicture> pictures = new ArrayList<>();
        if (card.has("cuts")) {
            for (Card cut : card.sections("cuts")) {
                CutPicture.read(cuts.size(), cut).ifPresent(pictures::add);
                cuts.add(CardExpression.read(cut.text("name"), cut, "require"));
            }
        }
        List<String> simulated = inputs.stream()
                .filter(input -> input.role() != InputSample.Role.DATA)
                .map(InputSample::name)
                .toList();
        List<RateUncertainty> rates = new ArrayList<>();
        List<ShapeUncertainty> shapes = new ArrayList<>();
        if (card.has("uncertainties")) {
            Card section = card.section("uncertainties");
            List<String> names = observables.stream().map(CardExpression::name).toList();
            for (String name : section.keys()) {
                Card one = section.section(name);
                if (ShapeUncertainty.KINDS.stream().anyMatch(one::has)) {
                    shapes.add(ShapeUncertainty.read(name, one, simulated, names, folder));
                } else {
                    rates.add(RateUncertainty.read(name, one, simulated));
                }
            }
        }
        AnalysisCard read = new AnalysisCard(
                card.text("name"),
                card.text("title"),
                luminosity,
                card.quantity("sqrt_s", "GeV", 0.1, 1e5).value(),
                card.number("confidence_level", 0.5, 0.9999),
                inputs,
                observables,
                cuts,
                each(card, "regions", RegionTemplate::read),
                pictures,
                rates,
                shapes,
                card.statements(),
                card.fingerprint());
        card.requireAllRead();
        read.requireRoles(card);
        return read;
    }

    private static <T> List<T> each(Card card, String key, BiFunction<String, Card, T> read) {
        Card section = card.section(key);
        List<T> all = new ArrayList<>();
        for (String name : section.keys()) {
            all.add(read.apply(name, section.section(name)));
        }
        if (all.isEmpty()) {
            throw card.refuse(key, "nothing", "at least one");
        }
        return all;
    }

    private void requireRoles(Card card) {
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw card.refuse("name", "'" + name + "'", "letters, digits, _ and -");
        }
        for (InputSample.Role role : List.of(InputSample.Role.SIGNAL, InputSample.Role.BACKGROUND)) {
            if (of(role).isEmpty()) {
                throw card.refuse("inputs", "no " + role.name().toLowerCase(Locale.ROOT), "at least one");
            }
        }
    }

    /** Inputs of a role. */
    List<InputSample> of(InputSample.Role role) {
        return inputs.stream().filter(input -> input.role() == role).toList();
    }

    /** The input of a name. */
    InputSample input(String wanted) {
        return inputs.stream()
                .filter(input -> input.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new CardException("--input: found '" + wanted + "', expected an input of the card: "
                        + inputs.stream().map(InputSample::name).toList()));
    }

    AnalysisCard withInputs(List<InputSample> newInputs) {
        return with(newInputs, observables);
    }

    /** The same with observables that are computed in another way, each in its place. */
    AnalysisCard withObservables(List<CardExpression> replaced) {
        return with(
                inputs,
                observables.stream()
                        .map(one -> replaced.stream()
                                .filter(other -> other.name().equals(one.name()))
                                .findFirst()
                                .orElse(one))
                        .toList());
    }

    private AnalysisCard with(List<InputSample> newInputs, List<CardExpression> newObservables) {
        return new AnalysisCard(
                name,
                title,
                luminosity,
                sqrtS,
                confidenceLevel,
                newInputs,
                newObservables,
                cuts,
                regions,
                pictures,
                uncertainties,
                shapes,
                statements,
                fingerprint);
    }
}
