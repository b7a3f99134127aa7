package org.tauscope.searches.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tauscope.cards.Card;
import org.tauscope.cards.NearestName;
import org.tauscope.formats.ntuple.NtupleAddress;

/**
 * An uncertainty of the shape of some inputs, one parameter for all of them (histosys): the same chain run again with one
 * change for plus and one for minus one standard deviation.
 *
 * @param name   parameter of the workspace
 * @param inputs whom it moves
 * @param up     the change at plus one standard deviation
 * @param down   that at minus one; without it the templates move by as much to the other side
 */
record ShapeUncertainty(String name, List<String> inputs, Change up, Optional<Change> down) {

    /** What a card may change. */
    static final List<String> KINDS = List.of("weight", "observables", "file");

    private static final String UP = "up";
    private static final String DOWN = "down";

    ShapeUncertainty {
        inputs = List.copyOf(inputs);
    }

    /** One change of the chain. */
    sealed interface Change {

        /** The weight of an entry is multiplied by an expression of columns and observables. */
        record Weight(CardExpression factor) implements Change {}

        /** Observables are computed in another way. */
        record Observables(List<CardExpression> replaced) implements Change {
            /** Copies the list. */
            public Observables {
                replaced = List.copyOf(replaced);
            }
        }

        /** Other ntuples stand for the inputs, with the same normalisation. */
        record Ntuples(NtupleAddress address) implements Change {}
    }

    /**
     * Reads one.
     *
     * @param known       names of backgrounds and signals
     * @param observables names of the observables of the card
     * @param folder      of the card: file names are relative to it
     */
    static ShapeUncertainty read(String name, Card card, List<String> known, List<String> observables, Path folder) {
        List<String> kinds = KINDS.stream().filter(card::has).toList();
        if (kinds.size() != 1 || card.has("size")) {
            throw card.refuse("inputs", kinds.isEmpty() ? "no change" : kinds.toString(), "one of size, " + KINDS);
        }
        String kind = kinds.getFirst();
        List<String> inputs = RateUncertainty.inputs(card, known);
        Card changes = card.section(kind);
        Change up = change(kind, changes, UP, observables, folder);
        Optional<Change> down =
                changes.has(DOWN) ? Optional.of(change(kind, changes, DOWN, observables, folder)) : Optional.empty();
        return new ShapeUncertainty(name, inputs, up, down);
    }

    private static Change change(String kind, Card card, String side, List<String> observables, Path folder) {
        return switch (kind) {
            case "weight" -> new Change.Weight(CardExpression.read(side, card, side));
            case "file" -> new Change.Ntuples(NtupleAddress.of(card.text(side), folder));
            default -> {
                List<CardExpression> replaced = new ArrayList<>();
                Card section = card.section(side);
                for (String name : section.keys()) {
                    if (!observables.contains(name)) {
                        throw card.refuse(
                                side,
                                "'" + name + "'",
                                "an observable of the card: " + observables + NearestName.hint(name, observables));
                    }
                    replaced.add(CardExpression.read(name, section, name));
                }
                if (replaced.isEmpty()) {
                    throw card.refuse(side, "nothing", "at least one observable");
                }
                yield new Change.Observables(replaced);
            }
        };
    }

    /** Ntuples that stand in for those of the inputs. */
    Stream<NtupleAddress> addresses() {
        return Stream.concat(Stream.of(up), down.stream())
                .filter(Change.Ntuples.class::isInstance)
                .map(change -> ((Change.Ntuples) change).address());
    }

    /** Templates of an input at plus and minus one standard deviation; empty for inputs that it does not move. */
    Optional<ShiftedCounts> shift(AnalysisCard card, InputSample input) {
        if (!inputs.contains(input.name())) {
            return Optional.empty();
        }
        return Optional.of(
                new ShiftedCounts(name, pass(card, input, up), down.map(change -> pass(card, input, change))));
    }

    private static SampleCounts pass(AnalysisCard card, InputSample input, Change change) {
        return switch (change) {
            case Change.Weight(CardExpression factor) -> SamplePass.of(card, input.withFactor(factor));
            case Change.Observables(List<CardExpression> replaced) ->
                SamplePass.of(card.withObservables(replaced), input);
            case Change.Ntuples(NtupleAddress address) -> SamplePass.of(card, input.withAddresses(List.of(address)));
        };
    }
}
