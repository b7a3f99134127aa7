package org.tauscope.detector;

import java.util.List;
import org.tauscope.event.DetectedEvents;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Turns charged particles into tracks: flight, decay in flight, hits, finding, measurement, identification. Scratch
 * space of one thread.
 *
 * <p>A pion or kaon that decays before the calorimeter leaves two segments; the track follows the one with more hits.
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
    private final TrackMeasurement measurement;
    private final double[] parameters = new double[5];
    private final double[] triangle = new double[DetectedEvents.COVARIANCE_SIZE];
    private final double[] gaussians = new double[5];

    /** Weight of the choices made for the last particle. */
    double weight;
    /** Energy that the last particle left in the calorimeter, GeV: electrons only. */
    double energy;
    /** Direction of that energy from the origin, rad. */
    double theta;

    double phi;

    ChargedParticles(DetectorCard card, SimulationOptions options) {
        this.card = card;
        this.options = options;
        particle = new Segment(card);
        product = new Segment(card);
        measurement = new TrackMeasurement(card.layers());
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
        if (!particle.launch(birth)) {
            return Outcome.LOST;
        }
        random.at(event, Stage.MATERIAL, part);
        double forced = particle.birthRadius > options.forcedDecayRadius() ? options.forcedDecayFraction() : 0;
        boolean decays = decay.draw(particle, forced, random);
        boolean productFlies = decays && product.launch(decay.daughter);
        weight = decay.weight;
        if (particle.species == ChargedSpecies.ELECTRON && particle.enters) {
            energy = particle.flight.momentum;
            theta = particle.exitTheta;
            phi = Math.atan2(particle.flight.y(particle.exit), particle.flight.x(particle.exit));
        }

        random.at(event, Stage.TRACKING, part);
        double luck = random.nextDouble();
        for (int i = 0; i < gaussians.length; i++) {
            gaussians[i] = random.nextGaussian();
        }
        particle.leaveHits(decay.end, random);
        Segment found = particle;
        if (productFlies) {
            product.leaveHits(product.exit, random);
            found = product.walk.hits() > particle.walk.hits() ? product : particle;
        }
        if (!(luck < found.efficiency()) || !measurement.measure(found.flight, found.walk, found.species.mass)) {
            return Outcome.LOST;
        }
        int track = addTrack(found, out);
        Segment last = productFlies ? product : particle;
        boolean matches = !decays || (productFlies && (found == product || decay.kink < card.kinkMatch()));
        if (last.enters && matches) {
            identify(last, track, out);
        }
        return found == product ? Outcome.FOUND_DAUGHTER : Outcome.FOUND;
    }

    private void identify(Segment last, int track, DetectedEvents out) {
        ParticleClass truth = ParticleClass.of(last.species);
        int charge = last.species.charge(last.pdg);
        double momentum = last.flight.momentum;
        double theta = last.exitTheta;
        double cosTheta = Math.cos(theta);
        List<Identification> tables = card.identification();
        for (int i = 0; i < tables.size(); i++) {
            out.identification(i)[track] = tables.get(i).probability(truth, charge, momentum, theta, cosTheta);
        }
    }

    private int addTrack(Segment found, DetectedEvents out) {
        Flight flight = found.flight;
        parameters[0] = flight.d0;
        parameters[1] = flight.phi0;
        parameters[2] = flight.omega;
        parameters[3] = flight.z0;
        parameters[4] = flight.tanLambda;
        measurement.covariance(triangle);
        measurement.smear(parameters, gaussians);
        parameters[1] = Math.IEEEremainder(parameters[1], 2 * Math.PI);
        int track = out.addTrack(parameters, triangle);
        out.firstHitRadius()[track] = found.walk.firstHitRadius;
        out.siliconHits()[track] = found.walk.siliconHits;
        out.axialHits()[track] = found.walk.axialHits;
        out.stereoHits()[track] = found.walk.stereoHits;
        return track;
    }
}
