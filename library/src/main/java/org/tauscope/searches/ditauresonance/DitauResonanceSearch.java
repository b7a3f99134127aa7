package org.tauscope.searches.ditauresonance;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * Belle II's search for a resonance in tau pairs beside a muon pair: e+e- -> mu mu X, X -> tau tau, a narrow peak in the
 * mass that recoils against the muons.
 *
 * <p>Source: arXiv:2306.12294, PRL 131 (2023) 121802, as shown in the TAU2023 talk.
 */
public final class DitauResonanceSearch implements Search {

    private static final double MARGIN = 0.02;

    /** The detector that the card was written for. */
    private static final String HOME = "belle2";

    @Override
    public String name() {
        return "ditau";
    }

    @Override
    public String title() {
        return "Resonance in tau pairs, e+e- -> mu mu X, X -> tau tau: Z', scalar or ALP (Belle II, 62.8/fb)";
    }

    @Override
    public String reference() {
        return "Belle II, arXiv:2306.12294, PRL 131 (2023) 121802";
    }

    @Override
    public PreparedSearch prepare(SearchRequest request) {
        Card source = request.card().map(Card::read).orElseGet(DitauResonanceCard::standard);
        DitauResonanceCard card = DitauResonanceCard.of(source);
        request.observable().ifPresent(name -> {
            throw new CardException(
                    "--observable: found '" + name + "', expected none: the search uses the recoil mass");
        });
        DetectorCard detector =
                Machine.of(request, HOME).requirePhotonAlone(name()).detector();
        if (!detector.triggerLines().contains(card.cuts().triggerLine())) {
            throw source.refuse(
                    "cuts", "trigger line " + card.cuts().triggerLine(), "one of " + detector.triggerLines());
        }
        List<Double> masses = request.masses().isEmpty() ? card.samples().masses() : request.masses();
        double[] reach = reach(card, detector);
        masses.forEach(mass -> requireWithin("mass of X", mass, reach));
        if (request.observation() instanceof Observation.PseudoData thrown) {
            double[] tested = {Collections.min(masses), Collections.max(masses)};
            thrown.injected().ifPresent(signal -> requireWithin("--inject: mass", signal.mass(), tested));
        }
        return new PreparedDitauResonance(
                card,
                source.fingerprint(),
                detector,
                masses.stream().sorted().distinct().toList(),
                request);
    }

    @Override
    public Recasting recast(SearchRequest request, Optional<PreviousRun> run) {
        Card source = request.card().map(Card::read).orElseGet(DitauResonanceCard::standard);
        DitauResonanceCard card = DitauResonanceCard.of(source);
        Machine machine = Machine.of(request, HOME).requirePhotonAlone(name());
        DetectorCard detector = machine.detector();
        RecoilPeaks peaks = new RecoilPeaks(card, detector);
        if (run.isEmpty()) {
            return PeakRecasting.alone(
                    prepare(request.withQuick().withMasses(List.of())),
                    peaks,
                    machine,
                    request.luminosity().orElse(card.luminosity()),
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
                    PreparedDitauResonance.cards(source.fingerprint(), detector));
        }
        if (request.masses().size() != 1) {
            throw new CardException("--mass: found none, expected the mass of X: " + previous.folder()
                    + " holds no classifiers.csv, and only newer runs find the mass by themselves");
        }
        double mass = request.masses().getFirst();
        requireWithin("--mass", mass, reach(card, detector));
        return new DitauResonanceRecast(
                card, detector, previous, mass, request.events(card.samples().signalEvents()));
    }

    /** Masses that the ranges of the card hold and the collider makes, GeV. */
    static double[] reach(DitauResonanceCard card, DetectorCard detector) {
        ParticleTable table = ParticleTable.standard();
        double lightest = 2 * table.mass(Pdg.TAU) + MARGIN;
        double heaviest = detector.beams().sqrtS() - 2 * table.mass(Pdg.MUON) - MARGIN;
        List<Double> edges = card.classifiers().edges();
        return new double[] {Math.max(lightest, edges.getFirst()), Math.min(heaviest, edges.getLast())};
    }

    /** Refuses masses outside of a range. */
    static void requireWithin(String what, double mass, double[] reach) {
        if (!(mass >= reach[0] && mass <= reach[1])) {
            throw new CardException(String.format(
                    Locale.ROOT, "%s: found %s GeV, expected %s to %s GeV", what, mass, reach[0], reach[1]));
        }
    }
}
