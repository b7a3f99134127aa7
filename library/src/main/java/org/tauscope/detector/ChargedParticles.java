package org.tauscope.detector;

import java.util.List;
import org.tauscope.event.DetectedEvents;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Turns charged particles into tracks: flight, decay in flight, hits, finding, measurement, identification. Scratch
 * space of one thread.
 *
 * <p>A pion or kaon that decays before the calorimeter leaves two segments; the track follows the one with more hits. The
 * other one is found as a second track where the kink is large enough and it has hits enough of its own.
 */
final class ChargedParticles {

    /** What became of a particle. */
    enum Outcome {
        /** No track. */
        LOST,
        /** A track along the particle itself. */
        FOUND,
        /** A track along its decay product. */
        FOUND_DAUGHTER
    }

    private final DetectorCard card;
    private final SimulationOptions options;
    private final Segment particle;
    private final Segment product;
    private final DecayInFlight decay = new DecayInFlight();
    private final ElectronRadiation radiation;
    private final TrackMeasurement measurement;
    private final PromptCovariance prompt;
    /** Factor of the covariance of the track in hand. */
    private double[] factor;

    private final double[] parameters = new double[5];
    private final double[] triangle = new double[DetectedEvents.COVARIANCE_SIZE];
    private final double[] gaussians = new double[5];

    /** Weight of the choices made for the last particle. */
    double weight;
    /** True where the other half of a kink was found, too: its track is the last of the event. */
    boolean secondFound;
    /** Path length at which the last particle ends: decay, interaction or exit. */
    private double end;
    /** Energy that the last particle left in the calorimeter, GeV. */
    double energy;
    /** What entered the calorimeter last. */
    private Segment arrived;

    ChargedParticles(DetectorCard card, SimulationOptions options) {
        this.card = card;
        this.options = options;
        particle = new Segment(card);
        product = new Segment(card);
        arrived = particle;
        radiation = new ElectronRadiation(card);
        measurement = new TrackMeasurement(card.layers());
        prompt = new PromptCovariance(
                card.layers(), card.trackFinding(), card.field(), card.beams().sqrtS(), particle.count.siliconLayers());
        factor = measurement.factor();
    }

    /**
     * Follows one particle and adds its track, if it is found.
     *
     * @param event number of the event, to name the random streams
     * @param part  number of the particle in its event, to name the random streams
     */
    Outcome follow(Birth birth, RandomStream random, long event, long part, DetectedEvents out) {
        weight = 1;
        energy = 0;
        secondFound = false;
        if (!particle.launch(birth)) {
            return Outcome.LOST;
        }
        random.at(event, Stage.MATERIAL, part);
        double forced = particle.birthRadius > options.forcedDecayRadius() ? options.forcedDecayFraction() : 0;
        boolean decays = decay.draw(particle, forced, random);
        weight = decay.weight;
        boolean absorbed = interact(random);
        decays &= !absorbed;
        boolean productFlies = decays && product.launch(decay.daughter);
        Segment last = productFlies ? product : particle;
        boolean arrives = last.enters && !absorbed && (productFlies || !decays);
        if (arrives) {
            shower(last, random.at(event, Stage.CALORIMETER, part), out);
        }
        boolean seen = particle.canBeFound() || (productFlies && product.canBeFound());
        if (!seen) {
            return Outcome.LOST;
        }
        random.at(event, Stage.TRACKING, part);
        double luck = random.nextDouble();
        for (int i = 0; i < gaussians.length; i++) {
            gaussians[i] = random.nextGaussian();
        }
        boolean flips = random.nextDouble() < card.trackFinding().chargeFlip();
        particle.leaveHits(end, random);
        Segment found = particle;
        if (productFlies) {
            product.leaveHits(product.exit, random);
            found = product.hits() > particle.hits() ? product : particle;
        }
        boolean isFound = luck < found.efficiency() && measure(found);
        if (isFound) {
            int track = addTrack(found, flips, out);
            boolean matches = !decays || (productFlies && (found == product || decay.kink < card.kinkMatch()));
            if (arrives && matches) {
                identify(last, track, out);
                out.clusterEnergy()[track] = energy;
            }
        }
        secondFound = productFlies && decay.kink > card.trackFinding().kinkSplit() && second(found, random, out);
        if (!isFound) {
            return Outcome.LOST;
        }
        return found == product ? Outcome.FOUND_DAUGHTER : Outcome.FOUND;
    }

    /** Finds the other half of a kink: the particle before its decay, or the product after it. */
    private boolean second(Segment found, RandomStream random, DetectedEvents out) {
        Segment other = found == product ? particle : product;
        double luck = random.nextDouble();
        for (int i = 0; i < gaussians.length; i++) {
            gaussians[i] = random.nextGaussian();
        }
        if (!(luck < other.efficiency()) || !measure(other)) {
            return false;
        }
        addTrack(other, false, out);
        return true;
    }

    /** Finds the covariance in the grid of tracks from the beam axis, or by the filter. */
    private boolean measure(Segment found) {
        if (found.counted) {
            factor = prompt.factor;
            return prompt.look(found.flight, found.species, found.count.siliconMask);
        }
        factor = measurement.factor();
        return measurement.measure(found.flight, found.walk, found.species.mass);
    }

    private void identify(Segment last, int track, DetectedEvents out) {
        ParticleClass truth = ParticleClass.of(last.species);
        int charge = last.species.charge(last.pdg);
        double momentum = last.flight.momentum;
        double cosTheta = last.exitCosTheta;
        List<Identification> tables = card.identification();
        for (int i = 0; i < tables.size(); i++) {
            out.identification(i)[track] = tables.get(i).probability(truth, charge, momentum, cosTheta);
        }
    }

    /** Photons that the last particle radiated. */
    ElectronRadiation radiation() {
        return radiation;
    }

    /** Lets electrons radiate and hadrons meet nuclei; true where a hadron ends at {@link #end}. */
    private boolean interact(RandomStream random) {
        end = decay.end;
        radiation.count = 0;
        radiation.left = 1;
        return switch (particle.species) {
            case MUON -> false;
            case ELECTRON -> {
                radiation.radiate(particle, random);
                end = particle.exit;
                yield false;
            }
            case PION, KAON, PROTON -> meetsNucleus(random);
        };
    }

    private boolean meetsNucleus(RandomStream random) {
        double depth = random.nextExponential();
        Flight flight = particle.flight;
        double s = card.material().crossing(flight, flight.birth, end, Material.Length.NUCLEAR, depth);
        if (Double.isInfinite(s)) {
            return false;
        }
        end = s;
        return true;
    }

    /** Deposits energy where a particle enters the calorimeter. */
    private void shower(Segment last, RandomStream random, DetectedEvents out) {
        Calorimeter calorimeter = card.calorimeter();
        if (Double.isInfinite(calorimeter.regions().threshold(last.exitCosTheta))) {
            return;
        }
        Showers showers = card.showers();
        energy = showers.energy(last.species, radiation.left * last.flight.momentum, calorimeter, random);
        arrived = last;
        if (last.species != ChargedSpecies.ELECTRON
                && last.species != ChargedSpecies.MUON
                && showers.splitsOff(random)) {
            double rho = last.flight.rho(last.exit);
            double z = last.flight.z(last.exit);
            showers.splitOff(theta(), phi(), Math.sqrt(rho * rho + z * z), calorimeter, random, out);
        }
    }

    /** Polar angle of the cluster of the last particle from the origin, rad. */
    double theta() {
        return Math.acos(arrived.exitCosTheta);
    }

    /** Azimuth of the cluster of the last particle from the origin, rad. */
    double phi() {
        return Math.atan2(arrived.flight.y(arrived.exit), arrived.flight.x(arrived.exit));
    }

    private int addTrack(Segment found, boolean flips, DetectedEvents out) {
        Flight flight = found.flight;
        parameters[0] = flight.d0;
        parameters[1] = flight.phi0;
        parameters[2] = flight.omega;
        parameters[3] = flight.z0;
        parameters[4] = flight.tanLambda;
        TrackMeasurement.covariance(factor, triangle);
        TrackMeasurement.smear(factor, parameters, gaussians);
        parameters[2] = flips ? -parameters[2] : parameters[2];
        parameters[1] = Angles.wrapped(parameters[1]);
        int track = out.addTrack(parameters, triangle);
        out.firstHitRadius()[track] = found.firstHitRadius();
        out.siliconHits()[track] = found.siliconHits();
        out.axialHits()[track] = found.axialHits();
        out.stereoHits()[track] = found.stereoHits();
        return track;
    }
}
