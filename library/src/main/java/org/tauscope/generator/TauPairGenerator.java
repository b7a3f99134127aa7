package org.tauscope.generator;

import java.util.List;
import java.util.Optional;
import org.tauscope.cards.Statement;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * e+e- -> tau+ tau- (gamma) by a photon and, where the beams have more than 12 GeV, a Z; spin-correlated decays, flights and decays of
 * the daughters that do not reach the detector.
 *
 * <p>The production angle follows 1 + cos^2 + sin^2/gamma^2 (with the Z {@link NeutralCurrent}) in the rest frame of the
 * pair, against the electron there after its photon has left. The record holds photons off the beams, then off the taus, then the taus, then each tau's decay
 * chain, mothers first.
 */
public final class TauPairGenerator implements EventGenerator {

    private static final double TAU_MASS = ParticleTable.standard().mass(Pdg.TAU);

    private final Beams beams;
    private final TauDecay one;
    private final TauDecay other;
    private final boolean anyCharge;
    private final Radiation radiation;
    private final double polarisation;

    private final Collision collision;
    private final Flight tauFlight =
            new Flight.Exponential(ParticleTable.standard().ctau(Pdg.TAU));

    private final DecayProducts minus = new DecayProducts();
    private final DecayProducts plus = new DecayProducts();
    private final SpinCorrelation spins = new SpinCorrelation();
    private final Optional<NeutralCurrent> current;
    private final PairSpins pairSpins = new PairSpins();
    private final LorentzTransformation fromTau = new LorentzTransformation();
    private final LorentzTransformation frame = new LorentzTransformation();
    private final FinalStateRadiation photons = new FinalStateRadiation(TAU_MASS);
    private final EventWriter writer;

    /**
     * Pairs whose negative tau decays one way and whose positive tau decays another.
     *
     * @param beams     how the beams meet; at least 4 GeV together
     * @param radiation which radiative corrections are applied
     * @param minus     what the negative tau decays to
     * @param plus      what the positive tau decays to (the charge conjugates)
     */
    public TauPairGenerator(Beams beams, Radiation radiation, TauDecay minus, TauDecay plus) {
        this(beams, radiation, minus, plus, false);
    }

    private TauPairGenerator(Beams beams, Radiation radiation, TauDecay one, TauDecay other, boolean anyCharge) {
        this.beams = beams;
        this.one = one;
        this.other = other;
        this.anyCharge = anyCharge;
        this.radiation = radiation;
        collision = new Collision(beams, radiation, TAU_MASS);
        writer = new EventWriter(beams);
        polarisation = beams.polarisation();
        current = NeutralCurrent.counts(beams)
                ? Optional.of(new NeutralCurrent(TAU_MASS, radiation, polarisation))
                : Optional.empty();
    }

    /**
     * Pairs in which a tau of random charge, each with probability 1/2, decays one way and its partner another.
     *
     * <p>Rates: N = luminosity x cross section x 2 x P(one) x P(other) where the two choices exclude each other. Where
     * {@code other} is inclusive, events in which both taus do {@code one} count twice: the sum is too large by P(one)/2 of
     * itself.
     */
    public static TauPairGenerator ofAnyCharge(Beams beams, Radiation radiation, TauDecay one, TauDecay other) {
        return new TauPairGenerator(beams, radiation, one, other, true);
    }

    /** Where the numbers of the Z come from, for beams with the energy for it. */
    public static List<Statement> statements(Beams beams) {
        return NeutralCurrent.counts(beams) ? ZBoson.statements() : List.of();
    }

    /** Nominal beams. */
    public Beams beams() {
        return beams;
    }

    /** Cross section of tau pairs in nb at the nominal energy, before any decay is chosen. */
    public double crossSection() {
        return collision.crossSection();
    }

    @Override
    public void generate(long event, RandomStream random, GeneratedEvents out) {
        random.at(event, Stage.BEAM);
        collision.draw(random);

        random.at(event, Stage.PROCESS);
        boolean swapped = anyCharge && random.nextDouble() < 0.5;
        double gamma = collision.pairMass / (2 * TAU_MASS);
        double cosine = cosine(gamma, random);
        collision.setPairFrame(cosine, 2 * Math.PI * random.nextDouble());

        if (radiation.finalState()) {
            photons.draw(collision.pairMass, random.at(event, Stage.FINAL_PHOTONS));
        } else {
            photons.skip(collision.pairMass);
        }

        (swapped ? other : one).decay(random.at(event, Stage.TAU_MINUS), minus, radiation);
        (swapped ? one : other).decay(random.at(event, Stage.TAU_PLUS), plus, radiation);
        orient(cosine, gamma, random.at(event, Stage.SPIN));
        write(event, random.at(event, Stage.FLIGHT), out);
    }

    private double cosine(double gamma, RandomStream random) {
        if (current.isEmpty()) {
            return drawCosine(gamma, random);
        }
        current.get().at(collision.pairMass * collision.pairMass);
        return current.get().drawCosine(random);
    }

    private void orient(double cosine, double gamma, RandomStream random) {
        if (current.isEmpty()) {
            spins.orient(cosine, gamma, polarisation, minus, plus, random);
        } else {
            current.get().spins(cosine, pairSpins);
            spins.orient(pairSpins, minus, plus, random);
        }
    }

    /** Draws the cosine from (1 + 1/gamma^2) + (1 - 1/gamma^2) c^2 by its two terms. */
    static double drawCosine(double gamma, RandomStream random) {
        double inverse = 1 / (gamma * gamma);
        double square = (1 - inverse) / 3;
        double v = 2 * random.nextDouble() - 1;
        return random.nextDouble() * (1 + inverse + square) < square ? Math.clamp(Math.cbrt(v), -1, 1) : v;
    }

    private void write(long event, RandomStream random, GeneratedEvents out) {
        writer.begin(event, random, out);
        writer.addPhotons(collision);
        writer.addPhotons(photons, collision.fromPair);
        frame.set(collision.fromPair);
        frame.after(photons.fromLeptons);
        double gamma = photons.pairMass / (2 * TAU_MASS);
        double gammaBeta = Math.sqrt(gamma * gamma - 1);
        double tauMomentum = gammaBeta * TAU_MASS;
        int first = writer.add(Pdg.TAU, GeneratedEvents.NO_MOTHER, frame, 0, 0, tauMomentum, gamma * TAU_MASS);
        int second = writer.add(-Pdg.TAU, GeneratedEvents.NO_MOTHER, frame, 0, 0, -tauMomentum, gamma * TAU_MASS);
        writeDecay(minus, first, -1, gammaBeta, spins.minus, random);
        writeDecay(plus, second, 1, -gammaBeta, spins.plus, random);
        writer.end(1);
    }

    /** Writes the decay of a tau that moves along z of the frame; a positive one decays as the CP mirror, momenta reversed. */
    private void writeDecay(
            DecayProducts chain, int tau, int charge, double gammaBeta, double[] rotation, RandomStream random) {
        writer.fly(tau, TAU_MASS, tauFlight, random);
        fromTau.set(frame);
        fromTau.afterBoostAlongZ(Math.sqrt(1 + gammaBeta * gammaBeta), gammaBeta);
        if (charge > 0) {
            for (int i = 0; i < 9; i++) {
                rotation[i] = -rotation[i];
            }
        }
        fromTau.afterRotation(rotation);
        writer.addChain(chain, tau, charge, fromTau, random);
    }
}
