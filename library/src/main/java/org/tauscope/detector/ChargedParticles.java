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
    private final PromptCovariance prompt;
    /** Factor of the covariance of the track in hand. */
    private double[] factor;

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
        prompt = new PromptCovariance(card.layers(), card.field(), particle.count.siliconLayers());
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
            theta = Math.acos(particle.exitCosTheta);
            phi = Math.atan2(particle.flight.y(particle.exit), particle.flight.x(particle.exit));
        }

        boolean seen = particle.inAngle() || (productFlies && product.inAngle());
        if (!seen) {
            return Outcome.LOST;
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
            found = product.hits() > particle.hits() ? product : particle;
        }
        if (!(luck < found.efficiency()) || !measure(found)) {
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

    private int addTrack(Segment found, DetectedEvents out) {
        Flight flight = found.flight;
        parameters[0] = flight.d0;
        parameters[1] = flight.phi0;
        parameters[2] = flight.omega;
        parameters[3] = flight.z0;
        parameters[4] = flight.tanLambda;
        TrackMeasurement.covariance(factor, triangle);
        TrackMeasurement.smear(factor, parameters, gaussians);
        parameters[1] = Angles.wrapped(parameters[1]);
        int track = out.addTrack(parameters, triangle);
        out.firstHitRadius()[track] = found.firstHitRadius();
        out.siliconHits()[track] = found.siliconHits();
        out.axialHits()[track] = found.axialHits();
        out.stereoHits()[track] = found.stereoHits();
        return track;
    }
}
