package org.tauscope.searches.ditauresonance;

import java.util.Arrays;
import java.util.List;
import org.tauscope.generator.EventGenerator;
import org.tauscope.generator.FourLeptonGenerator;
import org.tauscope.generator.MuonPairGenerator;
import org.tauscope.generator.QuarkPairGenerator;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.generator.TauDecayPair;
import org.tauscope.generator.TauPairGenerator;
import org.tauscope.generator.TrackCuts;
import org.tauscope.generator.TwoPhotonGenerator;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.Pdg;
import org.tauscope.searches.AcceptedEvents;

/** What looks like mu mu X without X, as it is simulated. */
enum Background {
    /** Tau pairs, one tau to three charged particles. */
    TAU_THREE_PRONG("tautau-3x1", "tautau", "$\\tau\\tau$"),
    /** Tau pairs, both taus to one charged particle: tracks of conversions make it four. */
    TAU_ONE_PRONG("tautau-1x1", "tautau", "$\\tau\\tau$"),
    /** Light and charm quark pairs. */
    QUARKS("qqbar", "qqbar", "$q\\bar q$"),
    /** The same final state without a resonance. */
    MUONS_TAUS("mumutautau", "mumutautau", "$\\mu\\mu\\tau\\tau$"),
    /** Four muons, of which photons off the beams take energy away. */
    FOUR_MUONS("mumumumu", "mumumumu", "$\\mu\\mu\\mu\\mu$"),
    /** Two photons to muons, electrons seen. */
    ELECTRONS_MUONS("eemumu", "two-photon", "$ee\\mu\\mu,\\ ee\\tau\\tau$"),
    /** Two photons to taus. */
    ELECTRONS_TAUS("eetautau", "two-photon", "$ee\\mu\\mu,\\ ee\\tau\\tau$"),
    /** Muon pairs with photons that convert. */
    MUONS("mumu", "mumu", "$\\mu\\mu(\\gamma)$");

    /** Three charged particles in reach: two muons or taus and one more. A fourth track may be a fake one. */
    private static final TrackCuts SEEN = new TrackCuts(3, 0.05, 15, 155);

    /** Points of the integration of cross sections: 0.3 %. */
    private static final int POINTS = 200_000;

    /** Mass of a muon pair from which eemumu is generated, GeV: pairs below leave no recoil of interest. */
    private static final double LOWEST_PAIR = 0.5;

    private final String label;
    private final String group;
    private final String symbol;

    Background(String label, String group, String symbol) {
        this.label = label;
        this.group = group;
        this.symbol = symbol;
    }

    /** Name on the card and in tables. */
    String label() {
        return label;
    }

    /** Class of the classifiers that it belongs to. */
    String group() {
        return group;
    }

    /** Its class in figures, TeX. */
    String symbol() {
        return symbol;
    }

    /** Makes its events; one object per thread. */
    EventGenerator generator(Beams beams, DitauResonanceCard card) {
        return switch (this) {
            case TAU_THREE_PRONG, TAU_ONE_PRONG -> taus(beams, card);
            case QUARKS -> new QuarkPairGenerator(beams, Radiation.standard());
            case MUONS_TAUS, FOUR_MUONS -> fourLeptons(beams, card);
            case ELECTRONS_MUONS, ELECTRONS_TAUS -> new AcceptedEvents(twoPhotons(beams), SEEN);
            case MUONS -> new MuonPairGenerator(beams, Radiation.standard());
        };
    }

    /** Cross section of what is generated, nb. */
    double crossSection(Beams beams, DitauResonanceCard card) {
        return switch (this) {
            case TAU_THREE_PRONG -> {
                double one = probability(card.samples().oneProng());
                double three = probability(card.samples().threeProng());
                yield 2 * one * three * taus(beams, card).crossSection();
            }
            case TAU_ONE_PRONG -> {
                double one = probability(card.samples().oneProng());
                yield one * one * taus(beams, card).crossSection();
            }
            case QUARKS -> new QuarkPairGenerator(beams, Radiation.standard()).crossSection();
            case MUONS_TAUS, FOUR_MUONS ->
                fourLeptons(beams, card).crossSection(POINTS).value();
            case ELECTRONS_MUONS, ELECTRONS_TAUS ->
                twoPhotons(beams).crossSection(POINTS).value();
            case MUONS -> new MuonPairGenerator(beams, Radiation.standard()).crossSection();
        };
    }

    private TauPairGenerator taus(Beams beams, DitauResonanceCard card) {
        TauDecay one = modes(card.samples().oneProng());
        return this == TAU_ONE_PRONG
                ? new TauPairGenerator(beams, Radiation.standard(), one, one)
                : TauPairGenerator.ofAnyCharge(
                        beams, Radiation.standard(), modes(card.samples().threeProng()), one);
    }

    private FourLeptonGenerator fourLeptons(Beams beams, DitauResonanceCard card) {
        return this == MUONS_TAUS
                ? new FourLeptonGenerator(beams, Radiation.standard(), Pdg.MUON, Pdg.TAU, TauDecay.inclusive())
                : new FourLeptonGenerator(
                        beams,
                        card.fourMuonRadiation() ? Radiation.standard() : Radiation.off(),
                        Pdg.MUON,
                        Pdg.MUON,
                        TauDecay.stable());
    }

    private TwoPhotonGenerator twoPhotons(Beams beams) {
        TauDecayPair taus = new TauDecayPair(TauDecay.inclusive(), TauDecay.inclusive());
        return this == ELECTRONS_TAUS
                ? new TwoPhotonGenerator(beams, Pdg.TAU, 0, taus)
                : new TwoPhotonGenerator(beams, Pdg.MUON, LOWEST_PAIR, taus);
    }

    private static TauDecay modes(List<String> names) {
        return TauDecay.modes(names.toArray(String[]::new));
    }

    private static double probability(List<String> names) {
        return modes(names).probability();
    }

    /** Names of all, in their order. */
    static List<String> labels() {
        return Arrays.stream(values()).map(Background::label).toList();
    }
}
