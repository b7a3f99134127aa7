package org.tauscope.searches;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Statement;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.CrossSectionSteps;
import org.tauscope.generator.NamedBeams;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.generator.TauPairGenerator;
import org.tauscope.kinematics.Beams;

/**
 * Where the events of a search happen: a detector around its beams, beside the one that the card of the search was written
 * for. A card counts its tau pairs in its own data; elsewhere their number follows the cross section.
 *
 * @param detector the detector with the beams that meet in it
 * @param home     the detector of the card with its own beams
 * @param rates    of tau pairs at both; empty where the beams are the same
 */
public record Machine(DetectorCard detector, DetectorCard home, Optional<PairRates> rates) {

    /**
     * Cross sections of tau pairs as the generator has them.
     *
     * @param here   at the beams that are used, nb
     * @param atHome at the beams of the card's detector, nb
     */
    public record PairRates(double here, double atHome) {

        /** How many times more tau pairs there are here. */
        public double ratio() {
            return here / atHome;
        }
    }

    /**
     * The machine that a request wants.
     *
     * @param request detector and beams, where they differ from the card's
     * @param home    name of the detector that the card was written for
     */
    public static Machine of(SearchRequest request, String home) {
        DetectorCard own = DetectorCard.named(home);
        DetectorCard chosen = request.detector().map(DetectorCard::nameOrFile).orElse(own);
        DetectorCard detector = request.beams()
                .map(beams -> chosen.withBeams(NamedBeams.nameCardOrEnergies(beams, chosen.beams())))
                .orElse(chosen);
        Optional<PairRates> rates = detector.beams().equals(own.beams())
                ? Optional.empty()
                : Optional.of(new PairRates(pairs(detector.beams()), pairs(own.beams())));
        return new Machine(detector, own, rates);
    }

    private static double pairs(Beams beams) {
        return new TauPairGenerator(beams, Radiation.standard(), TauDecay.stable(), TauDecay.stable()).crossSection();
    }

    /** True for the detector and the beams that the card was written for; what was observed there belongs to it alone. */
    public boolean isHome() {
        return detector.name().equals(home.name()) && rates.isEmpty();
    }

    /**
     * This machine, for a search whose signal or backgrounds are generated through a photon alone.
     *
     * @param search short name of the search
     * @throws CardException where the beams make them through a Z
     */
    public Machine requirePhotonAlone(String search) {
        if (!CrossSectionSteps.photonSuffices(detector.beams())) {
            throw new CardException(String.format(
                    Locale.ROOT,
                    "search %s: found collisions at %.3f GeV (%s), expected at most 25 GeV: above, a Z makes more than"
                            + " a per cent of its signal or backgrounds, and only tau and muon pairs have one",
                    search,
                    detector.beams().sqrtS(),
                    detector.name()));
        }
        return this;
    }

    /**
     * Number of tau pairs, or of anything of which there is as much per tau pair.
     *
     * @param counted           by the card at home
     * @param countedLuminosity in which it counts, inverse femtobarn
     * @param luminosity        here, inverse femtobarn
     */
    public double events(double counted, double countedLuminosity, double luminosity) {
        return counted
                * luminosity
                / countedLuminosity
                * rates.map(PairRates::ratio).orElse(1.0);
    }

    /** Where the numbers of detector and production come from. */
    public List<Statement> statements() {
        List<Statement> statements = new ArrayList<>(detector.statements());
        statements.addAll(TauPairGenerator.statements(detector.beams()));
        return statements;
    }

    /** What belongs to every output of a search away from home; nothing at home. */
    public List<String> conditions() {
        List<String> lines = new ArrayList<>();
        rates.ifPresent(each -> {
            Beams beams = detector.beams();
            lines.add(String.format(
                    Locale.ROOT,
                    "beams %s and %s GeV, spread of the collision energy %.2g GeV, spot %s, %s, %s mm",
                    beams.electronEnergy(),
                    beams.positronEnergy(),
                    beams.energySpread(),
                    beams.spotX(),
                    beams.spotY(),
                    beams.spotZ()));
            lines.add(String.format(
                    Locale.ROOT,
                    "tau pairs: those that the card counts at %s, times %.4g for the cross sections %.4g nb at %.4g GeV"
                            + " and %.4g nb at %.4g GeV (generator)",
                    home.name(),
                    each.ratio(),
                    each.here(),
                    beams.sqrtS(),
                    each.atHome(),
                    home.beams().sqrtS()));
        });
        if (!isHome()) {
            lines.add("cuts and uncertainties are those of the card, chosen for " + home.name());
        }
        return lines;
    }
}
