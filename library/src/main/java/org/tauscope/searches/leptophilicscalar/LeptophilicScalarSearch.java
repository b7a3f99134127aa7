package org.tauscope.searches.leptophilicscalar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;
import org.tauscope.detector.DetectorCard;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.searches.Machine;
import org.tauscope.searches.Observation;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.Recasting;
import org.tauscope.searches.Search;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.resonance.PeakRecasting;

/**
 * Belle's search for a dark leptophilic scalar: a narrow peak in the mass of a lepton pair beside two taus, e+ e- below two
 * muon masses and mu+ mu- above.
 *
 * <p>Source: arXiv:2207.07476, PRD 109 (2024) 032002, as shown in the TAU2023 talk.
 */
public final class LeptophilicScalarSearch implements Search {

    /** The detector that the card was written for. */
    private static final String HOME = "belle";

    @Override
    public String name() {
        return "phil";
    }

    @Override
    public String title() {
        return "Dark leptophilic scalar in e+e- -> tau tau phi, phi -> ee or mumu (Belle, 626/fb)";
    }

    @Override
    public String reference() {
        return "Belle, arXiv:2207.07476, PRD 109 (2024) 032002";
    }

    /** Largest radius of a mu mu vertex that the search accepts, mm. */
    public static double muonRadius() {
        return LeptophilicScalarCard.of(LeptophilicScalarCard.standard()).cuts().muonRadius();
    }

    @Override
    public PreparedSearch prepare(SearchRequest request) {
        Card source = request.card().map(Card::read).orElseGet(LeptophilicScalarCard::standard);
        LeptophilicScalarCard card = LeptophilicScalarCard.of(source);
        Machine machine = Machine.of(request, HOME).requirePhotonAlone(name());
        requirePossible(request, card);
        requireEnergy(machine.detector(), card);
        return new PreparedLeptophilicScalar(
                card,
                source.fingerprint(),
                machine,
                request.withMasses(request.masses().stream().sorted().distinct().toList()));
    }

    @Override
    public Recasting recast(SearchRequest request, Optional<PreviousRun> run) {
        Card source = request.card().map(Card::read).orElseGet(LeptophilicScalarCard::standard);
        LeptophilicScalarCard card = LeptophilicScalarCard.of(source);
        Machine machine = Machine.of(request, HOME).requirePhotonAlone(name());
        DetectorCard detector = machine.detector();
        PairPeaks peaks = new PairPeaks(card, detector);
        if (run.isEmpty()) {
            return PeakRecasting.alone(
                    prepare(request.withQuick().withMasses(List.of())),
                    peaks,
                    machine,
                    request.luminosity().orElse(card.data().luminosity()),
                    request.masses());
        }
        PreviousRun previous = run.get();
        previous.require(name(), machine);
        if (PeakRecasting.suffices(previous)) {
            return PeakRecasting.with(
                    previous,
                    peaks,
                    machine,
                    request.masses(),
                    PreparedLeptophilicScalar.cards(source.fingerprint(), detector));
        }
        if (request.masses().size() != 1) {
            throw new CardException("--mass: found none, expected the mass of phi: " + previous.folder()
                    + " holds no classifiers.csv, and only newer runs find the mass by themselves");
        }
        double mass = request.masses().getFirst();
        requireRange("--mass", mass, card);
        return new LeptophilicScalarRecast(card, detector, request, previous, mass);
    }

    /** Tau pairs and the heaviest phi must fit into the collision energy. */
    private static void requireEnergy(DetectorCard detector, LeptophilicScalarCard card) {
        double most = detector.beams().sqrtS() - 2 * ParticleTable.standard().mass(Pdg.TAU);
        if (!(card.data().massMax() < most)) {
            throw new CardException(String.format(
                    Locale.ROOT,
                    "detector %s: found collisions at %.3f GeV, expected more than %.3f GeV for tau tau phi up to"
                            + " mass_max = %s GeV of the card",
                    detector.name(),
                    detector.beams().sqrtS(),
                    card.data().massMax() + detector.beams().sqrtS() - most,
                    card.data().massMax()));
        }
    }

    private static void requirePossible(SearchRequest request, LeptophilicScalarCard card) {
        request.observable().ifPresent(name -> {
            throw new CardException("search phil: found the observable '" + name + "', expected none: it is m(ll)");
        });
        for (double mass : request.masses()) {
            requireRange("mass of phi", mass, card);
        }
        if (request.observation() instanceof Observation.PseudoData(long _, Optional<Observation.Injection> injected)) {
            injected.ifPresent(signal -> requireRange("--inject: mass of phi", signal.mass(), card));
        }
    }

    /** Refuses masses that no region holds. */
    static void requireRange(String what, double mass, LeptophilicScalarCard card) {
        if (!(mass >= card.data().massMin() && mass <= card.data().massMax())
                || card.regions().stream().noneMatch(region -> region.holds(mass))) {
            String ranges = card.regions().stream()
                    .map(region -> String.format(Locale.ROOT, "%s-%s", region.low(), region.high()))
                    .collect(Collectors.joining(", "));
            throw new CardException(what + ": found " + mass + " GeV, expected one in " + ranges + " GeV, from "
                    + card.data().massMin() + " to " + card.data().massMax() + " GeV");
        }
    }
}
