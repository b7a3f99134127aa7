package org.tauscope.searches.heavyneutrallepton;

import java.util.List;
import java.util.Optional;
import org.tauscope.cards.CardException;
import org.tauscope.interpretation.HeavyNeutralLeptonModel;
import org.tauscope.interpretation.ScannedModel;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.searches.CouplingScan;
import org.tauscope.searches.Machine;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.Recasting;
import org.tauscope.searches.Search;
import org.tauscope.searches.SearchCard;
import org.tauscope.searches.SearchRequest;

/**
 * Belle's search for a heavy neutral lepton N that mixes with the tau neutrino: one tau decays to pi N, N flies and
 * decays to mu mu nu more than 15 cm from the beam, the other tau is the tag.
 *
 * <p>Source: arXiv:2402.02580, PRD 109 (2024) L111102, as shown in the TAU2023 talk.
 */
public final class HeavyNeutralLeptonSearch implements Search {

    @Override
    public String name() {
        return "hnl";
    }

    @Override
    public String title() {
        return "Heavy neutral lepton in tau -> pi N, N -> mu mu nu with a displaced vertex (Belle, 915/fb)";
    }

    @Override
    public String reference() {
        return "Belle, arXiv:2402.02580, PRD 109 (2024) L111102";
    }

    @Override
    public PreparedSearch prepare(SearchRequest request) {
        request.requirePublishedCounts(name());
        SearchCard source = HeavyNeutralLeptonCard.wanted(request);
        HeavyNeutralLeptonCard card = HeavyNeutralLeptonCard.of(source.card());
        Machine machine = Machine.of(request, card.detector());
        List<Double> masses = request.masses().isEmpty() ? card.samples().masses() : request.masses();
        masses.forEach(HeavyNeutralLeptonSearch::requirePossible);
        return new PreparedHeavyNeutralLepton(
                card, source, machine, masses.stream().sorted().distinct().toList(), request);
    }

    @Override
    public Recasting recast(SearchRequest request, Optional<PreviousRun> run) {
        request.requirePublishedCounts(name());
        HeavyNeutralLeptonCard card =
                HeavyNeutralLeptonCard.of(HeavyNeutralLeptonCard.wanted(request).card());
        Machine machine = Machine.of(request, card.detector());
        run.ifPresent(one -> one.require(name(), machine));
        double luminosity = request.luminosity()
                .orElseGet(() ->
                        run.map(PreviousRun::luminosity).orElse(card.data().luminosity()));
        return new HeavyNeutralLeptonRecast(
                card,
                machine,
                luminosity,
                request.withQuick().events(card.samples().backgroundEvents()),
                run);
    }

    @Override
    public Optional<CouplingScan> couplings(ScannedModel model, SearchRequest request) {
        if (!(model instanceof HeavyNeutralLeptonModel lepton)) {
            return Optional.empty();
        }
        HeavyNeutralLeptonCard card =
                HeavyNeutralLeptonCard.of(HeavyNeutralLeptonCard.wanted(request).card());
        return Optional.of(new HeavyNeutralLeptonScan(lepton, card, Machine.of(request, card.detector()), request));
    }

    /** N must be heavy enough for mu mu nu and light enough for tau -> pi N. */
    private static void requirePossible(double mass) {
        ParticleTable table = ParticleTable.standard();
        double lightest = 2 * table.mass(Pdg.MUON);
        double heaviest = table.mass(Pdg.TAU) - table.mass(Pdg.PI_PLUS);
        if (!(mass > lightest && mass < heaviest)) {
            throw new CardException(String.format(
                    java.util.Locale.ROOT,
                    "mass of N: found %s GeV, expected more than %.4f GeV (two muons) and less than %.4f GeV (tau ->"
                            + " pi N)",
                    mass,
                    lightest,
                    heaviest));
        }
    }
}
