package org.tauscope.searches.invisibleboson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.searches.Machine;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.Recasting;
import org.tauscope.searches.Search;
import org.tauscope.searches.SearchCard;
import org.tauscope.searches.SearchRequest;

/**
 * Belle II's search for an invisible boson in tau -> l alpha: one tau decays to three hadrons, which stand for the
 * direction of the other; in the rest frame so guessed the lepton of a two-body decay has one energy.
 *
 * <p>Source: arXiv:2212.03634, PRL 130 (2023) 181803, as shown in the TAU2023 talk.
 */
public final class InvisibleBosonSearch implements Search {

    /** Heaviest alpha, GeV: below the end point of tau -> mu alpha, with room for a lepton that can be identified. */
    private static final double MARGIN = 0.01;

    @Override
    public String name() {
        return "lalpha";
    }

    @Override
    public String title() {
        return "Invisible boson in tau -> l alpha, l = e or mu, in the tau pseudo-rest frame (Belle II, 62.8/fb)";
    }

    @Override
    public String reference() {
        return "Belle II, arXiv:2212.03634, PRL 130 (2023) 181803";
    }

    @Override
    public PreparedSearch prepare(SearchRequest request) {
        SearchCard source = InvisibleBosonCard.wanted(request);
        InvisibleBosonCard card = InvisibleBosonCard.of(source.card());
        if (request.observable().isPresent()) {
            card = card.withObservable(observable(request.observable().get()));
        }
        Machine machine = Machine.of(request, card.detector()).requirePhotonAlone(name());
        List<Double> masses = request.masses().isEmpty() ? card.samples().masses() : request.masses();
        masses.forEach(InvisibleBosonSearch::requirePossible);
        return new PreparedInvisibleBoson(
                card, source, machine, masses.stream().sorted().distinct().toList(), request);
    }

    @Override
    public Recasting recast(SearchRequest request, Optional<PreviousRun> run) {
        InvisibleBosonCard card =
                InvisibleBosonCard.of(InvisibleBosonCard.wanted(request).card());
        Machine machine = Machine.of(request, card.detector()).requirePhotonAlone(name());
        run.ifPresent(one -> one.require(name(), machine));
        double luminosity = request.luminosity()
                .orElseGet(() ->
                        run.map(PreviousRun::luminosity).orElse(card.data().luminosity()));
        return new InvisibleBosonRecast(card, machine, luminosity, request.withQuick(), run);
    }

    private static Observable observable(String name) {
        List<String> options = InvisibleBosonCard.options();
        if (!options.contains(name)) {
            throw new CardException(
                    "--observable: found '" + name + "', expected one of " + options + NearestName.hint(name, options));
        }
        return InvisibleBosonCard.named(name);
    }

    private static void requirePossible(double mass) {
        ParticleTable table = ParticleTable.standard();
        double heaviest = table.mass(Pdg.TAU) - table.mass(Pdg.MUON) - MARGIN;
        if (!(mass >= 0 && mass <= heaviest)) {
            throw new CardException(String.format(
                    Locale.ROOT,
                    "mass of alpha: found %s GeV, expected 0 to %.3f GeV (tau -> mu alpha)",
                    mass,
                    heaviest));
        }
    }
}
