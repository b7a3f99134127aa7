package org.tauscope.generator;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.PreparationTally.Spin;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.EventFrame;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Decays what given events left whole: taus, and mesons that no detector sees.
 *
 * <p>A tau with a helicity in the file decays by it. Two taus of opposite charge beside nothing but photons are correlated as in
 * e+e- -&gt; gamma* -&gt; tau tau. Every other tau is unpolarised: what the file knew about its spin is lost.
 */
final class GivenDecays {

    static final int NEUTRON = 2112;
    /** The number that basf2 gives to a dark scalar. */
    static final int DARK_SCALAR = 53;

    private static final int VIRTUAL_Z = 23;
    private static final double TAU_MASS = ParticleTable.standard().mass(Pdg.TAU);
    private static final Flight TAU_FLIGHT =
            new Flight.Exponential(ParticleTable.standard().ctau(Pdg.TAU));

    private final Beams beams;
    private final double unit;
    private final TauDecay table = TauDecay.inclusive();
    private final Radiation radiation = Radiation.standard();
    private final DecayProducts chain = new DecayProducts();
    private final DecayProducts other = new DecayProducts();
    private final SpinCorrelation spins = new SpinCorrelation();
    private final LorentzTransformation toLaboratory = new LorentzTransformation();
    private final LorentzTransformation fromRest = new LorentzTransformation();
    private final LorentzTransformation boost = new LorentzTransformation();
    private final LorentzTransformation frame = new LorentzTransformation();
    private final double[] rotation = new double[9];
    private final double[] from = new double[3];
    private final double[] to = new double[3];
    private final int[] added = new int[256];
    private final double[] points = new double[4 * 257];
    private double weight;

    GivenDecays(Beams beams, EventFrame eventFrame) {
        this.beams = beams;
        this.unit = eventFrame.unit();
        System.arraycopy(eventFrame.matrix(), 0, toLaboratory.m, 0, 16);
    }

    /**
     * Decays what is whole in the last event of a batch.
     *
     * @return factor on the weight of the event
     */
    double decay(long event, GivenEvent given, RandomStream random, GeneratedEvents out, PreparationTally tally) {
        weight = 1;
        if (!decayPair(event, given, random, out, tally)) {
            for (int place = 0; place < given.size(); place++) {
                if (given.isWholeTau(place)) {
                    decayTau(event, given, place, random, out, tally);
                }
            }
        }
        for (int place = 0; place < given.size(); place++) {
            if (isMeson(given.pdg(place)) && given.isWhole(place) && !out.decayed()[given.copy(place)]) {
                decayMeson(event, given.copy(place), place, random, out);
                tally.meson();
            }
        }
        return weight;
    }

    private static boolean isMeson(int pdg) {
        return switch (Math.abs(pdg)) {
            case Pdg.PI_ZERO, Pdg.ETA, Pdg.OMEGA, Pdg.PHI, Pdg.K_SHORT, Pdg.K_ZERO -> true;
            default -> false;
        };
    }

    /** Decays two taus that come from a virtual photon as far as one can see; false where this is another event. */
    private boolean decayPair(
            long event, GivenEvent given, RandomStream random, GeneratedEvents out, PreparationTally tally) {
        int minus = -1;
        int plus = -1;
        for (int place = 0; place < given.size(); place++) {
            int pdg = given.pdg(place);
            boolean source = pdg == Pdg.PHOTON || pdg == VIRTUAL_Z;
            boolean free = given.isWholeTau(place) && !given.statesSpin(place);
            if (free && pdg > 0 && minus < 0) {
                minus = given.copy(place);
            } else if (free && pdg < 0 && plus < 0) {
                plus = given.copy(place);
            } else if (!source && !(Math.abs(pdg) == Pdg.TAU && given.becomesItself(place))) {
                return false;
            }
        }
        if (minus < 0 || plus < 0) {
            return false;
        }
        FourVector total = momentum(out, minus).plus(momentum(out, plus));
        double gamma = total.mass() / (2 * TAU_MASS);
        if (!(gamma > 1)) {
            return false;
        }
        FourVector k = momentum(out, minus).inRestFrameOf(total);
        FourVector electron = beams.electron().inRestFrameOf(total);
        double cosine = Math.clamp(k.cosAngle(electron), -1, 1);
        setPairFrame(total, k, electron, cosine);
        table.decay(random.at(event, Stage.TAU_MINUS), chain, radiation);
        table.decay(random.at(event, Stage.TAU_PLUS), other, radiation);
        spins.orient(cosine, gamma, beams.polarisation(), chain, other, random.at(event, Stage.SPIN));
        random.at(event, Stage.FLIGHT, 1);
        writePairTau(chain, minus, -1, gamma, spins.minus, random, out);
        writePairTau(other, plus, 1, gamma, spins.plus, random, out);
        tally.tau(Spin.CORRELATED);
        tally.tau(Spin.CORRELATED);
        return true;
    }

    /** From the axes (r, n, k) of the rest frame of a pair to the laboratory. */
    private void setPairFrame(FourVector total, FourVector k, FourVector electron, double cosine) {
        double length = k.momentum();
        double kx = k.px() / length;
        double ky = k.py() / length;
        double kz = k.pz() / length;
        double beam = electron.momentum();
        double sine = Math.sqrt(Math.max(1e-24, 1 - cosine * cosine));
        double rx = (electron.px() / beam - cosine * kx) / sine;
        double ry = (electron.py() / beam - cosine * ky) / sine;
        double rz = (electron.pz() / beam - cosine * kz) / sine;
        frame.setBoost(total.px(), total.py(), total.pz(), total.energy(), total.mass());
        frame.afterRotation(
                new double[] {rx, ky * rz - kz * ry, kx, ry, kz * rx - kx * rz, ky, rz, kx * ry - ky * rx, kz});
    }

    private void writePairTau(
            DecayProducts decay,
            int tau,
            int charge,
            double gamma,
            double[] turned,
            RandomStream random,
            GeneratedEvents out) {
        fromRest.set(frame);
        fromRest.afterBoostAlongZ(gamma, -charge * Math.sqrt(gamma * gamma - 1));
        System.arraycopy(turned, 0, rotation, 0, 9);
        write(decay, tau, charge, random, out);
    }

    /** Decays one tau by its helicity, or evenly. */
    private void decayTau(
            long event, GivenEvent all, int place, RandomStream random, GeneratedEvents out, PreparationTally tally) {
        GeneratedEvents given = all.events();
        int source = all.index(place);
        int tau = all.copy(place);
        int charge = -Integer.signum(out.pdg()[tau]);
        table.decay(random.at(event, charge < 0 ? Stage.TAU_MINUS : Stage.TAU_PLUS, place), chain, radiation);
        double spin = given.spin()[source];
        boolean stated = all.statesSpin(place);
        tally.tau(stated ? Spin.STATED : Spin.UNPOLARISED);
        double px = given.px()[source];
        double py = given.py()[source];
        double pz = given.pz()[source];
        double momentum = Math.sqrt(px * px + py * py + pz * pz);
        random.at(event, Stage.SPIN, place);
        orient(stated && momentum > 0 ? spin / momentum : 0, px, py, pz, random);
        // The mass in the file differs a little from ours: the momentum is kept. Its unit may be MeV.
        boost.setBoost(
                unit * px,
                unit * py,
                unit * pz,
                Math.sqrt(unit * unit * momentum * momentum + TAU_MASS * TAU_MASS),
                TAU_MASS);
        fromRest.set(toLaboratory);
        for (int i = 0; i < 16; i++) {
            fromRest.m[i] /= unit;
        }
        fromRest.after(boost);
        write(chain, tau, charge, random.at(event, Stage.FLIGHT, 1 + place), out);
    }

    /** Turns the chain by a polarisation: a vector times a factor, at most 1 long. */
    private void orient(double factor, double x, double y, double z, RandomStream random) {
        double hx = chain.polarimeterX;
        double hy = chain.polarimeterY;
        double hz = chain.polarimeterZ;
        double h = Math.sqrt(hx * hx + hy * hy + hz * hz);
        boolean blind = !(h > 1e-12);
        from[0] = blind ? 0 : hx / h;
        from[1] = blind ? 0 : hy / h;
        from[2] = blind ? 1 : hz / h;
        double polarisation = Math.abs(factor) * Math.sqrt(x * x + y * y + z * z);
        double cosine = Rotation.cosine(Math.min(1, polarisation * (blind ? 0 : h)), random.nextDouble());
        double angle = 2 * Math.PI * random.nextDouble();
        if (polarisation > 0) {
            double scale = factor / polarisation;
            Rotation.aim(scale * x, scale * y, scale * z, cosine, angle, to);
        } else {
            Rotation.aim(0, 0, 1, cosine, angle, to);
        }
        Rotation.between(from, to, 2 * Math.PI * random.nextDouble(), rotation);
    }

    private void write(DecayProducts decay, int tau, int charge, RandomStream random, GeneratedEvents out) {
        if (charge > 0) {
            // The positive tau decays as the CP mirror: momenta reversed, the same polarimeter.
            for (int i = 0; i < 9; i++) {
                rotation[i] = -rotation[i];
            }
        }
        fromRest.afterRotation(rotation);
        points[0] = out.x()[tau];
        points[1] = out.y()[tau];
        points[2] = out.z()[tau];
        points[3] = out.time()[tau];
        fly(0, tau, TAU_MASS, TAU_FLIGHT, random, out);
        append(decay, 0, tau, charge, random, out);
    }

    private void decayMeson(long event, int index, int part, RandomStream random, GeneratedEvents out) {
        random.at(event, Stage.HADRON_DECAYS, part);
        int pdg = out.pdg()[index];
        if (Math.abs(pdg) == Pdg.K_ZERO) {
            pdg = random.nextDouble() < 0.5 ? Pdg.K_SHORT : Pdg.K_LONG;
            out.pdg()[index] = pdg;
            if (pdg == Pdg.K_LONG) {
                return;
            }
        }
        double mass = ParticleTable.standard().mass(pdg);
        chain.clear();
        chain.add(pdg, DecayProducts.TAU, mass);
        MesonDecays.standard().decay(random, chain);
        double px = out.px()[index];
        double py = out.py()[index];
        double pz = out.pz()[index];
        fromRest.setBoost(px, py, pz, Math.sqrt(px * px + py * py + pz * pz + mass * mass), mass);
        points[4] = out.x()[index];
        points[5] = out.y()[index];
        points[6] = out.z()[index];
        points[7] = out.time()[index];
        added[0] = index;
        fly(1, index, mass, chain.flight[0], random, out);
        append(chain, 1, index, -1, random, out);
    }

    /** Adds a chain from one of its particles on; those before it are in the batch already. */
    private void append(
            DecayProducts decay, int begin, int parent, int charge, RandomStream random, GeneratedEvents out) {
        for (int i = begin; i < decay.size(); i++) {
            int mother = decay.mother[i];
            int point = 4 * (mother + 1);
            int index = out.addParticle(
                    charge < 0 ? decay.pdg[i] : EventWriter.conjugate(decay.pdg[i]),
                    mother == DecayProducts.TAU ? parent : added[mother],
                    fromRest.px(decay.px[i], decay.py[i], decay.pz[i], decay.energy[i]),
                    fromRest.py(decay.px[i], decay.py[i], decay.pz[i], decay.energy[i]),
                    fromRest.pz(decay.px[i], decay.py[i], decay.pz[i], decay.energy[i]),
                    fromRest.energy(decay.px[i], decay.py[i], decay.pz[i], decay.energy[i]),
                    points[point],
                    points[point + 1],
                    points[point + 2],
                    points[point + 3]);
            added[i] = index;
            System.arraycopy(points, point, points, 4 * (i + 1), 4);
            fly(i + 1, index, decay.mass[i], decay.flight[i], random, out);
        }
    }

    private void fly(int place, int index, double mass, Flight flight, RandomStream random, GeneratedEvents out) {
        if (flight instanceof Flight.None) {
            return;
        }
        double px = out.px()[index];
        double py = out.py()[index];
        double length = flight.properLength(Math.sqrt(px * px + py * py) / mass, random) / mass;
        weight *= flight.weight();
        points[4 * place] += length * px;
        points[4 * place + 1] += length * py;
        points[4 * place + 2] += length * out.pz()[index];
        points[4 * place + 3] += length * out.energy()[index] / Constants.LIGHT_SPEED;
    }

    private static FourVector momentum(GeneratedEvents events, int i) {
        return new FourVector(events.px()[i], events.py()[i], events.pz()[i], events.energy()[i]);
    }
}
