package org.tauscope.generator;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * e+e- -> tau+ tau- (gamma) by photon exchange with unpolarised beams, spin-correlated decays, flights and decays of
 * the daughters that do not reach the detector.
 *
 * <p>The production angle follows 1 + cos^2 + sin^2/gamma^2 in the rest frame of the pair, against the electron there
 * after its photon has left. The record holds photons, then the taus, then each tau's decay chain, mothers first.
 */
public final class TauPairGenerator implements EventGenerator {

    private static final double TAU_MASS = ParticleTable.standard().mass(Pdg.TAU);

    private final Beams beams;
    private final TauDecay one;
    private final TauDecay other;
    private final boolean anyCharge;

    private final Collision collision;
    private final Flight tauFlight =
            new Flight.Exponential(ParticleTable.standard().ctau(Pdg.TAU));

    private final DecayProducts minus = new DecayProducts();
    private final DecayProducts plus = new DecayProducts();
    private final SpinCorrelation spins = new SpinCorrelation();
    private final LorentzTransformation fromTau = new LorentzTransformation();
    /** Decay points of the chain being written, x, y, z in mm and time in ns each. */
    private final double[] vertices = new double[4 * 65];

    private double weight;

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
        collision = new Collision(beams, radiation, TAU_MASS);
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
        double cosine = drawCosine(gamma, random);
        collision.setPairFrame(cosine, 2 * Math.PI * random.nextDouble());

        (swapped ? other : one).decay(random.at(event, Stage.TAU_MINUS), minus);
        (swapped ? one : other).decay(random.at(event, Stage.TAU_PLUS), plus);
        spins.orient(cosine, gamma, minus, plus, random.at(event, Stage.SPIN));
        write(event, gamma, random.at(event, Stage.FLIGHT), out);
    }

    /** Draws the cosine from (1 + 1/gamma^2) + (1 - 1/gamma^2) c^2 by its two terms. */
    private static double drawCosine(double gamma, RandomStream random) {
        double inverse = 1 / (gamma * gamma);
        double square = (1 - inverse) / 3;
        double v = 2 * random.nextDouble() - 1;
        return random.nextDouble() * (1 + inverse + square) < square ? Math.clamp(Math.cbrt(v), -1, 1) : v;
    }

    private void write(long event, double gamma, RandomStream random, GeneratedEvents out) {
        double x = beams.spotX() > 0 ? beams.spotX() * random.nextGaussian() : 0;
        double y = beams.spotY() > 0 ? beams.spotY() * random.nextGaussian() : 0;
        double z = beams.spotZ() > 0 ? beams.spotZ() * random.nextGaussian() : 0;
        out.beginEvent(event, 1);
        double[] photons = collision.photons;
        for (int slot = 0; slot < 8; slot += 4) {
            if (photons[slot + 3] > 0) {
                addParticle(
                        Pdg.PHOTON,
                        GeneratedEvents.NO_MOTHER,
                        collision.toLaboratory,
                        photons[slot],
                        photons[slot + 1],
                        photons[slot + 2],
                        photons[slot + 3],
                        x,
                        y,
                        z,
                        0,
                        out);
            }
        }
        LorentzTransformation fromPair = collision.fromPair;
        double gammaBeta = Math.sqrt(gamma * gamma - 1);
        double tauEnergy = gamma * TAU_MASS;
        double tauMomentum = gammaBeta * TAU_MASS;
        int first = addParticle(
                Pdg.TAU, GeneratedEvents.NO_MOTHER, fromPair, 0, 0, tauMomentum, tauEnergy, x, y, z, 0, out);
        int second = addParticle(
                -Pdg.TAU, GeneratedEvents.NO_MOTHER, fromPair, 0, 0, -tauMomentum, tauEnergy, x, y, z, 0, out);
        weight = 1;
        fromTau.set(fromPair);
        fromTau.afterBoostAlongZ(gamma, gammaBeta);
        fromTau.afterRotation(spins.minus);
        writeChain(minus, first, 1, random, out);
        fromTau.set(fromPair);
        fromTau.afterBoostAlongZ(gamma, -gammaBeta);
        // The positive tau decays as the CP mirror: momenta reversed.
        for (int i = 0; i < 9; i++) {
            spins.plus[i] = -spins.plus[i];
        }
        fromTau.afterRotation(spins.plus);
        writeChain(plus, second, -1, random, out);
        if (weight != 1) {
            out.scaleWeight(out.events() - 1, weight);
        }
    }

    private void writeChain(DecayProducts chain, int tau, int charge, RandomStream random, GeneratedEvents out) {
        setDecayPoint(0, tau, TAU_MASS, tauFlight, random, out);
        int first = out.particles();
        for (int i = 0; i < chain.size(); i++) {
            int mother = chain.mother[i];
            int vertex = 4 * (mother + 1);
            int index = addParticle(
                    charge > 0 ? chain.pdg[i] : conjugate(chain.pdg[i]),
                    mother == DecayProducts.TAU ? tau : first + mother,
                    fromTau,
                    chain.px[i],
                    chain.py[i],
                    chain.pz[i],
                    chain.energy[i],
                    vertices[vertex],
                    vertices[vertex + 1],
                    vertices[vertex + 2],
                    vertices[vertex + 3],
                    out);
            setDecayPoint(4 * (i + 1), index, chain.mass[i], chain.flight[i], random, out);
        }
    }

    /** Lets a written particle fly and remembers where it decays. */
    private void setDecayPoint(
            int vertex, int index, double mass, Flight flight, RandomStream random, GeneratedEvents out) {
        double length = 0;
        double px = out.px()[index];
        double py = out.py()[index];
        if (!(flight instanceof Flight.None)) {
            length = flight.properLength(Math.sqrt(px * px + py * py) / mass, random) / mass;
            weight *= flight.weight();
        }
        vertices[vertex] = out.x()[index] + length * px;
        vertices[vertex + 1] = out.y()[index] + length * py;
        vertices[vertex + 2] = out.z()[index] + length * out.pz()[index];
        vertices[vertex + 3] = out.time()[index] + length * out.energy()[index] / Constants.LIGHT_SPEED;
    }

    private static int addParticle(
            int pdg,
            int mother,
            LorentzTransformation transformation,
            double px,
            double py,
            double pz,
            double e,
            double x,
            double y,
            double z,
            double time,
            GeneratedEvents out) {
        return out.addParticle(
                pdg,
                mother,
                transformation.px(px, py, pz, e),
                transformation.py(px, py, pz, e),
                transformation.pz(px, py, pz, e),
                transformation.energy(px, py, pz, e),
                x,
                y,
                z,
                time);
    }

    private static int conjugate(int pdg) {
        return switch (pdg) {
            case Pdg.PHOTON,
                    Pdg.PI_ZERO,
                    Pdg.K_SHORT,
                    Pdg.K_LONG,
                    Pdg.ETA,
                    Pdg.OMEGA,
                    Pdg.PHI,
                    Pdg.RHO_ZERO,
                    Pdg.ETA_PRIME -> pdg;
            default -> -pdg;
        };
    }
}
