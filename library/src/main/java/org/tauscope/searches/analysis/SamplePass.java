package org.tauscope.searches.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tauscope.cards.CardException;
import org.tauscope.formats.ntuple.Ntuple;
import org.tauscope.formats.ntuple.NtupleAddress;
import org.tauscope.formats.ntuple.NtupleBlock;
import org.tauscope.formats.ntuple.NtupleColumn;
import org.tauscope.selection.expression.Values;

/** Goes once through the ntuples of an input: observables, cuts, templates. */
final class SamplePass {

    /** First step of every cut-flow: what the input holds. */
    static final String ALL = "all entries";

    private final AnalysisCard card;
    private final InputSample sample;
    private final SampleCounts counts;

    private SamplePass(AnalysisCard card, InputSample sample) {
        this.card = card;
        this.sample = sample;
        counts = new SampleCounts(
                sample,
                steps(card),
                card.regions(),
                card.pictures().stream().map(CutPicture::template).toList());
    }

    static List<String> steps(AnalysisCard card) {
        List<String> steps = new ArrayList<>(List.of(ALL));
        card.cuts().forEach(cut -> steps.add(cut.name()));
        return steps;
    }

    static SampleCounts of(AnalysisCard card, InputSample sample) {
        SamplePass pass = new SamplePass(card, sample);
        for (NtupleAddress address : sample.addresses()) {
            try (Ntuple ntuple = Ntuple.open(address)) {
                pass.read(ntuple);
            }
        }
        if (pass.counts.entries(0) == 0) {
            throw new CardException("input " + sample.name() + ": found no entry in " + sample.addresses()
                    + (sample.where().isPresent()
                            ? " where '" + sample.where().get().expression() + "'"
                            : "")
                    + ", expected at least one");
        }
        return pass.counts;
    }

    private void read(Ntuple ntuple) {
        Set<String> known = new LinkedHashSet<>(ntuple.columns());
        Set<String> needed = new LinkedHashSet<>();
        String what = "a column of numbers of " + ntuple.name() + " or an observable";
        List<CardExpression> all = new ArrayList<>();
        sample.where().ifPresent(all::add);
        sample.weight().ifPresent(all::add);
        for (CardExpression one : all) {
            one.requireNames(known, "a column of numbers of " + ntuple.name());
            needed.addAll(one.expression().names());
        }
        Set<String> observables = new LinkedHashSet<>();
        for (CardExpression observable : card.observables()) {
            observable.requireNames(known, what + " above");
            addColumns(observable, observables, needed);
            if (!known.add(observable.name())) {
                throw observable
                        .card()
                        .refuse(
                                observable.key(),
                                "the name of a column of " + ntuple.name(),
                                "a name that is not taken");
            }
            observables.add(observable.name());
        }
        List<CardExpression> rest = new ArrayList<>(card.cuts());
        for (RegionTemplate region : card.regions()) {
            region.require().ifPresent(rest::add);
            rest.add(region.observable());
        }
        sample.factor().ifPresent(rest::add);
        card.pictures().forEach(picture -> rest.add(picture.template().observable()));
        for (CardExpression one : rest) {
            one.requireNames(known, what);
            addColumns(one, observables, needed);
        }
        ntuple.forEachBlock(List.copyOf(needed), this::fill);
    }

    private static void addColumns(CardExpression one, Set<String> observables, Set<String> needed) {
        for (String name : one.expression().names()) {
            if (!observables.contains(name)) {
                needed.add(name);
            }
        }
    }

    private void fill(NtupleBlock block) {
        int entries = block.entries();
        Map<String, Values> columns = new HashMap<>();
        for (Map.Entry<String, NtupleColumn> column : block.columns().entrySet()) {
            columns.put(
                    column.getKey(),
                    new Values(
                            entries,
                            column.getValue().numbers(),
                            column.getValue().offsets()));
        }
        Optional<double[]> where = sample.where().map(one -> one.numbers(entries, columns::get));
        Optional<double[]> weights = sample.weight().map(one -> one.numbers(entries, columns::get));
        for (CardExpression observable : card.observables()) {
            columns.put(observable.name(), observable.values(entries, columns::get));
        }
        Optional<double[]> factors = sample.factor().map(one -> one.numbers(entries, columns::get));
        double[] left = new double[entries];
        boolean[] alive = new boolean[entries];
        for (int i = 0; i < entries; i++) {
            double weight = (weights.isPresent() ? weights.get()[i] : 1) * (factors.isPresent() ? factors.get()[i] : 1);
            if (!Double.isFinite(weight)) {
                throw new CardException("input " + sample.name() + ": weight of entry " + (block.first() + i)
                        + ": found " + weight + ", expected a finite number");
            }
            left[i] = weight * sample.scale();
            alive[i] = where.isEmpty() || passes(where.get()[i], 0);
            if (alive[i]) {
                counts.pass(0, left[i]);
            }
        }
        // The only cut that an entry fails, from 1; 0 for none, -1 for more than one.
        int[] failed = new int[entries];
        for (int i = 0; i < entries; i++) {
            failed[i] = alive[i] ? 0 : -1;
        }
        for (int step = 1; step <= card.cuts().size(); step++) {
            double[] verdict = card.cuts().get(step - 1).numbers(entries, columns::get);
            for (int i = 0; i < entries; i++) {
                if (failed[i] >= 0 && !(Math.abs(verdict[i]) > 0)) {
                    failed[i] = failed[i] == 0 ? step : -1;
                }
                alive[i] = alive[i] && passes(verdict[i], step);
                if (alive[i]) {
                    counts.pass(step, left[i]);
                }
            }
        }
        for (int region = 0; region < card.regions().size(); region++) {
            fill(card.regions().get(region), counts.template(region), columns, alive, left);
        }
        for (int place = 0; place < card.pictures().size(); place++) {
            CutPicture picture = card.pictures().get(place);
            boolean[] passesOthers = new boolean[entries];
            for (int i = 0; i < entries; i++) {
                passesOthers[i] = failed[i] == 0 || failed[i] == picture.cut() + 1;
            }
            fill(picture.template(), counts.picture(place), columns, passesOthers, left);
        }
    }

    private boolean passes(double verdict, int step) {
        if (Double.isNaN(verdict)) {
            counts.doesNotKnow(step);
            return false;
        }
        return verdict != 0;
    }

    private static void fill(
            RegionTemplate region,
            SampleCounts.FilledTemplate template,
            Map<String, Values> columns,
            boolean[] alive,
            double[] weights) {
        int entries = alive.length;
        Optional<double[]> require = region.require().map(one -> one.numbers(entries, columns::get));
        double[] observable = region.observable().numbers(entries, columns::get);
        for (int i = 0; i < entries; i++) {
            boolean inside =
                    alive[i] && (require.isEmpty() || (require.get()[i] != 0 && !Double.isNaN(require.get()[i])));
            if (inside) {
                template.add(region.bin(observable[i]), weights[i]);
            }
        }
    }
}
