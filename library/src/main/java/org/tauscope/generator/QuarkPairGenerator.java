package org.tauscope.generator;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.cards.Card;
import org.tauscope.cards.Statement;
import org.tauscope.cards.Table;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * e+e- -> q qbar (gamma), q = d, u, s, c, as hadrons: photons off the beams, 1 + cos^2 + sin^2/gamma^2 for the quark, at
 * most one gluon, string fragmentation, decays down to what reaches the detector. Quarks do not radiate photons. The record holds
 * photons off the beams, then the hadrons of the string, then their daughters; quarks and gluon are not in it.
 */
public final class QuarkPairGenerator implements EventGenerator {

    /** Default of the smallest mass, GeV: below it the hadrons are a few resonances, not a string. */
    public static final double LOWEST_MASS = 2;

    private static final HadronMasses MASSES = new HadronMasses();
    private static final LundFractions FRACTIONS = new LundFractions(StringParameters.standard());

    private final QuarkCrossSection quarks;
    private final Collision collision;
    private final QuarkString string = new QuarkString(StringParameters.standard(), FRACTIONS, MASSES);
    private final HadronDecays decays = new HadronDecays(MASSES);
    private final DecayProducts hadrons = new DecayProducts();
    private final EventWriter writer;

    /** All four quarks above {@link #LOWEST_MASS}. */
    public QuarkPairGenerator(Beams beams, Radiation radiation) {
        this(beams, radiation, LOWEST_MASS, 1, 2, 3, 4);
    }

    /**
     * Some quarks above a mass.
     *
     * @param beams      how the beams meet
     * @param radiation  initialState and vacuumPolarisation count
     * @param lowestMass smallest mass of the pair, at least {@value #LOWEST_MASS} GeV
     * @param flavours   PDG numbers of the quarks, 1 d, 2 u, 3 s, 4 c
     */
    public QuarkPairGenerator(Beams beams, Radiation radiation, double lowestMass, int... flavours) {
        if (!(lowestMass >= LOWEST_MASS)) {
            throw new IllegalArgumentException(
                    "quark pairs: lowest mass " + lowestMass + " GeV is not at least " + LOWEST_MASS + " GeV");
        }
        quarks = new QuarkCrossSection(radiation, lowestMass, flavours);
        collision = new Collision(beams, radiation, quarks.threshold(), quarks::at);
        writer = new EventWriter(beams);
    }

    /** Where the numbers of fragmentation and of the decays of hadrons come from. */
    public static List<Statement> statements() {
        List<Statement> statements = new ArrayList<>(
                Card.resource(QuarkPairGenerator.class, "fragmentation.yaml").statements());
        statements.add(
                Table.resource(QuarkPairGenerator.class, "hadron-decays.csv").statement());
        return statements;
    }

    /** Cross section in nb at the nominal energy, above the lowest mass. */
    public double crossSection() {
        return collision.crossSection();
    }

    @Override
    public void generate(long event, RandomStream random, GeneratedEvents out) {
        collision.draw(random.at(event, Stage.BEAM));
        random.at(event, Stage.PROCESS);
        double mass = collision.pairMass;
        int flavour = quarks.draw(mass * mass, random.nextDouble());
        double quarkMass = QuarkCrossSection.mass(flavour);
        // Light quarks are as good as massless: 1 + cos^2.
        double gamma = quarkMass > 0 ? mass / (2 * quarkMass) : 1e6;
        double cosine = TauPairGenerator.drawCosine(gamma, random);
        collision.setPairFrame(cosine, 2 * Math.PI * random.nextDouble());
        hadrons.clear();
        string.hadronise(mass, flavour, quarkMass, random.at(event, Stage.HADRONISATION), hadrons);
        decays.decay(random.at(event, Stage.HADRON_DECAYS), hadrons);
        random.at(event, Stage.FLIGHT);
        writer.begin(event, random, out);
        writer.addPhotons(collision);
        writer.addChain(hadrons, GeneratedEvents.NO_MOTHER, -1, collision.fromPair, random);
        writer.end(1);
    }
}
