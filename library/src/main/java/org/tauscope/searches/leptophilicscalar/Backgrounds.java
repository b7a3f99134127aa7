package org.tauscope.searches.leptophilicscalar;

import java.util.List;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.CharmoniumGenerator;
import org.tauscope.generator.DalitzPairs;
import org.tauscope.generator.EventGenerator;
import org.tauscope.generator.FourLeptonGenerator;
import org.tauscope.generator.MuonPairGenerator;
import org.tauscope.generator.QuarkPairGenerator;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.generator.TauDecayPair;
import org.tauscope.generator.TauDecayTable;
import org.tauscope.generator.TauPairGenerator;
import org.tauscope.generator.TwoPhotonGenerator;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.Pdg;

/** The backgrounds of the search, one explicit list. */
final class Backgrounds {

    /** Integration points for the rates of four leptons: half a percent. */
    private static final int POINTS = 60_000;

    /** Charged particles of an event that may give four tracks: two may be lost. */
    private static final int MOST_CHARGED = 6;

    /** A rare tau decay with a pair of any mass: it has a sample of its own. */
    private static final String THREE_ELECTRONS = "e e e";

    private final LeptophilicScalarCard.Samples samples;
    private final Beams beams;
    private final Radiation radiation = Radiation.standard();

    private Backgrounds(LeptophilicScalarCard.Samples samples, Beams beams) {
        this.samples = samples;
        this.beams = beams;
    }

    /** All of them in the order of their samples. */
    static List<Background> of(LeptophilicScalarCard card, DetectorCard detector) {
        return new Backgrounds(card.samples(), detector.beams()).all();
    }

    private List<Background> all() {
        TauDecay three = TauDecay.modes(samples.threeProngModes().stream()
                .filter(name -> !name.equals(THREE_ELECTRONS))
                .toArray(String[]::new));
        TauDecay electrons = TauDecay.modes(THREE_ELECTRONS);
        TauDecay one = TauDecay.modes(oneProngModes().toArray(String[]::new));
        TauDecayPair any = TauDecayPair.inclusive();
        return List.of(
                new Background(
                        "tautau-3x1",
                        "$\\tau\\tau$, $3 \\times 1$",
                        EventClass.TAU_PAIRS,
                        samples.events("tautau-3x1"),
                        () -> 2 * tauPairs() * three.probability() * one.probability(),
                        () -> new ChargedFilter(
                                        TauPairGenerator.ofAnyCharge(beams, radiation, three, one),
                                        0,
                                        Integer.MAX_VALUE)
                                .withPairs(pairs())),
                new Background(
                        "tautau-eee",
                        "$\\tau\\tau$, $\\tau \\to eee$",
                        EventClass.TAU_PAIRS,
                        samples.events("tautau-eee"),
                        () -> 2 * tauPairs() * electrons.probability() * one.probability(),
                        () -> TauPairGenerator.ofAnyCharge(beams, radiation, electrons, one)),
                new Background(
                        "tautau-1x1-dalitz",
                        "$\\tau\\tau$, $\\pi^0 \\to e^+e^-\\gamma$",
                        EventClass.TAU_PAIRS,
                        samples.events("tautau-1x1-dalitz"),
                        () -> tauPairs() * one.probability() * one.probability(),
                        () -> filtered(new TauPairGenerator(beams, radiation, one, one))),
                new Background(
                        "tautau-1x1-conversion",
                        "$\\tau\\tau$, $\\gamma \\to e^+e^-$",
                        EventClass.TAU_PAIRS,
                        samples.events("tautau-1x1-conversion"),
                        () -> tauPairs() * one.probability() * one.probability(),
                        () -> new ChargedFilter(new TauPairGenerator(beams, radiation, one, one), 0, 3),
                        samples.forced().conversions()),
                quarks("uds", "$u\\bar u, d\\bar d, s\\bar s$", 1, 2, 3),
                quarks("ccbar", "$c\\bar c$", 4),
                fourLeptons("mumutautau", "$\\mu\\mu\\tau\\tau$", Pdg.MUON, Pdg.TAU),
                fourLeptons("mumumumu", "$\\mu\\mu\\mu\\mu$", Pdg.MUON, Pdg.MUON),
                fourLeptons("tautautautau", "$\\tau\\tau\\tau\\tau$", Pdg.TAU, Pdg.TAU),
                new Background(
                        "eetautau",
                        "$ee\\tau\\tau$",
                        EventClass.LEPTONS,
                        samples.events("eetautau"),
                        () -> new TwoPhotonGenerator(beams, Pdg.TAU, 0, any)
                                .crossSection(POINTS)
                                .value(),
                        () -> filtered(new TwoPhotonGenerator(beams, Pdg.TAU, 0, any))),
                new Background(
                        "eetautau-one-photon",
                        "$ee\\tau\\tau$, $\\gamma^* \\to ee$",
                        EventClass.LEPTONS,
                        samples.events("eetautau-one-photon"),
                        () -> FourLeptonGenerator.electronsAndTaus(
                                        beams, radiation, samples.forced().pairMass(), any)
                                .crossSection(POINTS)
                                .value(),
                        () -> filtered(FourLeptonGenerator.electronsAndTaus(
                                beams, radiation, samples.forced().pairMass(), any))),
                new Background(
                        "eemumu",
                        "$ee\\mu\\mu$",
                        EventClass.LEPTONS,
                        samples.events("eemumu"),
                        () -> new TwoPhotonGenerator(beams, Pdg.MUON, LEAST_PAIR, any)
                                .crossSection(POINTS)
                                .value(),
                        () -> filtered(new TwoPhotonGenerator(beams, Pdg.MUON, LEAST_PAIR, any))),
                new Background(
                        "mumu",
                        "$\\mu\\mu\\gamma$",
                        EventClass.LEPTONS,
                        samples.events("mumu"),
                        () -> new MuonPairGenerator(beams, radiation).crossSection(),
                        () -> new MuonPairGenerator(beams, radiation)),
                charmonium("psi2s-mumu-pipi", CharmoniumGenerator.Mode.PSI_2S_TO_MUONS_AND_PIONS),
                charmonium("psi2s-ee-pipi", CharmoniumGenerator.Mode.PSI_2S_TO_ELECTRONS_AND_PIONS));
    }

    /** Mass in GeV above which two photons make muons: the default of the generator's process list. */
    private static final double LEAST_PAIR = 0.5;

    private double tauPairs() {
        return new TauPairGenerator(beams, radiation, TauDecay.inclusive(), TauDecay.inclusive()).crossSection();
    }

    private List<String> oneProngModes() {
        return TauDecayTable.standard().modes().stream()
                .map(TauDecayTable.Mode::name)
                .filter(name -> !samples.threeProngModes().contains(name)
                        && !samples.fiveProngModes().contains(name))
                .toList();
    }

    private Background quarks(String name, String label, int... flavours) {
        return new Background(
                name,
                label,
                EventClass.QUARKS,
                samples.events(name),
                () -> new QuarkPairGenerator(beams, radiation, QuarkPairGenerator.LOWEST_MASS, flavours).crossSection(),
                () -> filtered(new QuarkPairGenerator(beams, radiation, QuarkPairGenerator.LOWEST_MASS, flavours)));
    }

    private Background fourLeptons(String name, String label, int lepton, int other) {
        TauDecayPair any = TauDecayPair.inclusive();
        return new Background(
                name,
                label,
                EventClass.LEPTONS,
                samples.events(name),
                () -> new FourLeptonGenerator(beams, radiation, lepton, other, any)
                        .crossSection(POINTS)
                        .value(),
                () -> filtered(new FourLeptonGenerator(beams, radiation, lepton, other, any)));
    }

    /** Events that may give four tracks, pairs of pi0 and eta forced where they are needed for that. */
    private EventGenerator filtered(EventGenerator generator) {
        return new ChargedFilter(generator, 4, MOST_CHARGED).withPairs(pairs());
    }

    private DalitzPairs pairs() {
        return new DalitzPairs(samples.forced().pairMass(), samples.forced().heavyPairs());
    }

    private Background charmonium(String name, CharmoniumGenerator.Mode mode) {
        return new Background(
                name,
                "$\\psi(2S) \\to J/\\psi\\,\\pi\\pi$",
                EventClass.LEPTONS,
                samples.events(name),
                () -> new CharmoniumGenerator(beams, radiation, mode).crossSection(),
                () -> filtered(new CharmoniumGenerator(beams, radiation, mode)));
    }
}
