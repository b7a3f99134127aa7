package org.tauscope.detector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.cards.Quantity;
import org.tauscope.cards.Statement;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.Constants;

/**
 * A detector and its beams, read strictly from one YAML file: every number states unit and source, or why it is
 * assumed; an unknown, missing or impossible entry is refused with its line.
 */
public final class DetectorCard {

    private static final List<String> SHIPPED = List.of("belle", "belle2", "stcf", "idea");

    private final String fingerprint;
    private final List<Statement> statements;
    private final String name;
    private final Beams beams;
    private final double field;
    private final List<Layer> layers;
    private final Material material;
    private final Showers showers;
    private final TrackFinding trackFinding;
    private final Calorimeter calorimeter;
    private final double kinkMatch;
    private final List<Identification> identification;
    private final Trigger trigger;
    private final List<Quantity> quantities;

    private DetectorCard(Card card) {
        fingerprint = card.fingerprint();
        statements = card.statements();
        name = card.text("name");
        beams = Beams.of(card.section("beams"));
        field = card.quantity("field", "T", 0.01, 20).value();
        LayersOfCard.Volume volume = LayersOfCard.read(card);
        layers = volume.layers();
        material = volume.material();
        trackFinding = TrackFinding.of(card.section("tracking"));
        calorimeter = Calorimeter.of(card.section("calorimeter"));
        showers = Showers.of(card.section("showers"));
        Card requirements = card.section("identification");
        kinkMatch = requirements.quantity("kink_match", "rad", 0, 4).value();
        identification = ParticleClass.ALL.stream()
                .map(particle -> Identification.of(particle, requirements.section(particle.label())))
                .toList();
        trigger = Trigger.of(card.section("trigger"), beams, Constants.BENDING * field);
        if (!(layers.getLast().radius() < calorimeter.radius())) {
            throw card.refuse(
                    "calorimeter",
                    "radius " + calorimeter.radius() + " mm",
                    "one outside the last layer at " + layers.getLast().radius() + " mm");
        }
        card.requireAllRead();
        quantities = card.quantities();
    }

    private DetectorCard(
            DetectorCard nominal,
            Beams beams,
            List<Identification> identification,
            TrackFinding trackFinding,
            Material material) {
        fingerprint = nominal.fingerprint;
        statements = nominal.statements;
        name = nominal.name;
        this.beams = beams;
        field = nominal.field;
        layers = nominal.layers;
        this.material = material;
        showers = nominal.showers;
        this.trackFinding = trackFinding;
        calorimeter = nominal.calorimeter;
        kinkMatch = nominal.kinkMatch;
        trigger = beams.equals(nominal.beams) ? nominal.trigger : nominal.trigger.withBeams(beams);
        quantities = nominal.quantities;
        this.identification = identification;
    }

    /** Belle at KEKB. */
    public static DetectorCard belle() {
        return named("belle");
    }

    /** Belle II at SuperKEKB. */
    public static DetectorCard belle2() {
        return named("belle2");
    }

    /**
     * A card that ships with the library.
     *
     * @param name one of {@link #names()}
     */
    public static DetectorCard named(String name) {
        if (!SHIPPED.contains(name)) {
            throw new CardException("detector: found '" + name + "', expected one of " + SHIPPED
                    + NearestName.hint(name, SHIPPED) + ", or a file");
        }
        return of(Card.resource(DetectorCard.class, name + ".yaml"));
    }

    /** The shipped card of that name, or else the card in the file of that name. */
    public static DetectorCard nameOrFile(String nameOrFile) {
        boolean isFile = !SHIPPED.contains(nameOrFile)
                && (nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml") || Files.exists(Path.of(nameOrFile)));
        return isFile ? read(Path.of(nameOrFile)) : named(nameOrFile);
    }

    /** Names of the cards that ship with the library. */
    public static List<String> names() {
        return SHIPPED;
    }

    /** Reads a card of the user's own. */
    public static DetectorCard read(Path file) {
        return of(Card.read(file));
    }

    /** Reads a card that is already open. */
    public static DetectorCard of(Card card) {
        return new DetectorCard(card);
    }

    /** Every source and assumption that the card states. */
    public List<Statement> statements() {
        return statements;
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

    /**
     * Probability that a track of a true particle passes a requirement.
     *
     * @param requirement what it is to be taken for
     * @param pdg         PDG number of the true particle: e, mu, pi, K or p of either sign
     * @param momentum    GeV
     * @param theta       polar angle in the laboratory at which it enters the calorimeter, seen from the origin, rad
     */
    public double identificationProbability(ParticleClass requirement, int pdg, double momentum, double theta) {
        ChargedSpecies species = ChargedSpecies.of(pdg);
        return identification
                .get(requirement.column)
                .probability(ParticleClass.of(species), species.charge(pdg), momentum, Math.cos(theta));
    }

    /** The bins of all identification tables, each with an uncertainty of its own. */
    public List<IdentificationBin> identificationBins() {
        return identification.stream().flatMap(table -> table.bins().stream()).toList();
    }

    /**
     * The same detector with one bin of an identification table moved: a variation that uses the random numbers of the
     * nominal chain. Moving all bins of a table in turn makes a fully correlated variation.
     *
     * @param bin                one of {@link #identificationBins()}
     * @param standardDeviations how far, in units of the uncertainty of the bin
     */
    public DetectorCard with(IdentificationBin bin, double standardDeviations) {
        List<Identification> tables = new ArrayList<>(identification);
        int column = bin.requirement().column;
        tables.set(column, tables.get(column).shifted(bin, standardDeviations));
        return new DetectorCard(this, beams, List.copyOf(tables), trackFinding, material);
    }

    /**
     * The same detector in which material scatters but neither radiates nor absorbs, and nobody makes fake tracks, wrong
     * charges or second halves of kinks: what is left is what a fit of tracks knows about.
     */
    public DetectorCard withoutSecondaries() {
        return new DetectorCard(this, beams, identification, trackFinding.withoutMistakes(), new Material(List.of()));
    }

    /** The same detector around other beams. */
    public DetectorCard withBeams(Beams other) {
        return new DetectorCard(this, other, identification, trackFinding, material);
    }

    /** Names of the trigger lines: line i is bit i of {@code DetectedEvents.triggerLines}. */
    public List<String> triggerLines() {
        return trigger.names();
    }

    List<Identification> identification() {
        return identification;
    }

    TrackFinding trackFinding() {
        return trackFinding;
    }

    Material material() {
        return material;
    }

    Showers showers() {
        return showers;
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
