package org.tauscope.detector;

import java.nio.file.Path;
import java.util.List;
import org.tauscope.cards.Card;
import org.tauscope.cards.Quantity;
import org.tauscope.kinematics.Beams;

/**
 * A detector and its beams, read strictly from one YAML file: every number states unit and source, or why it is
 * assumed; an unknown, missing or impossible entry is refused with its line.
 */
public final class DetectorCard {

    private final String fingerprint;
    private final String name;
    private final Beams beams;
    private final double field;
    private final List<Layer> layers;
    private final TrackFinding trackFinding;
    private final Calorimeter calorimeter;
    private final double kinkMatch;
    private final Identification electronIdentification;
    private final Identification muonIdentification;
    private final Trigger trigger;
    private final List<Quantity> quantities;

    private DetectorCard(Card card) {
        fingerprint = card.fingerprint();
        name = card.text("name");
        beams = Beams.of(card.section("beams"));
        field = card.quantity("field", "T", 0.01, 20).value();
        layers = LayersOfCard.read(card);
        trackFinding = TrackFinding.of(card.section("tracking"));
        calorimeter = Calorimeter.of(card.section("calorimeter"));
        Card identification = card.section("identification");
        kinkMatch = identification.quantity("kink_match", "rad", 0, 4).value();
        electronIdentification = Identification.of(identification.section("electron"));
        muonIdentification = Identification.of(identification.section("muon"));
        trigger = Trigger.of(card.section("trigger"));
        if (!(layers.getLast().radius() < calorimeter.radius())) {
            throw card.refuse(
                    "calorimeter",
                    "radius " + calorimeter.radius() + " mm",
                    "one outside the last layer at " + layers.getLast().radius() + " mm");
        }
        card.requireAllRead();
        quantities = card.quantities();
    }

    /** Belle at KEKB, the card that ships with the library. */
    public static DetectorCard belle() {
        return of(Card.resource(DetectorCard.class, "belle.yaml"));
    }

    /** Reads a card of the user's own. */
    public static DetectorCard read(Path file) {
        return of(Card.read(file));
    }

    /** Reads a card that is already open. */
    public static DetectorCard of(Card card) {
        return new DetectorCard(card);
    }

    /** SHA-256 of the card's text. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Name of the detector. */
    public String name() {
        return name;
    }

    /** How the beams meet. */
    public Beams beams() {
        return beams;
    }

    /** Magnetic field along +z, tesla. */
    public double field() {
        return field;
    }

    /** All cylinders from the inside out. */
    public List<Layer> layers() {
        return layers;
    }

    /** The single numbers of the card with unit and source. */
    public List<Quantity> quantities() {
        return quantities;
    }

    /** Probability that a track of a true particle passes the electron requirement; angles in rad, momentum in GeV. */
    public double electronProbability(int pdg, double momentum, double theta) {
        return electronIdentification.probability(pdg, momentum, theta);
    }

    /** Probability that a track of a true particle passes the muon requirement; angles in rad, momentum in GeV. */
    public double muonProbability(int pdg, double momentum, double theta) {
        return muonIdentification.probability(pdg, momentum, theta);
    }

    TrackFinding trackFinding() {
        return trackFinding;
    }

    Calorimeter calorimeter() {
        return calorimeter;
    }

    /** Largest kink at which the muon of a decay in flight still matches the found track, rad. */
    double kinkMatch() {
        return kinkMatch;
    }

    Trigger trigger() {
        return trigger;
    }
}
