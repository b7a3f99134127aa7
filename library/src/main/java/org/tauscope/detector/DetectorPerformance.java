package org.tauscope.detector;

import org.tauscope.particles.Constants;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * What a detector does to single particles on average: the numbers behind its plots. Errors are those of the filter of all
 * hits, averaged as variances over patterns of missing hits.
 */
public final class DetectorPerformance {

    private final DetectorCard card;
    private final Segment segment;
    private final TrackMeasurement measurement;
    private final RandomStream random;
    private final double[] triangle = new double[15];

    /**
     * Tracks of one kind.
     *
     * @param found   probability to be found
     * @param sigmaPt relative error of the transverse momentum
     * @param sigmaP  relative error of the momentum
     * @param sigmaD0 error of d0 in mm
     * @param sigmaZ0 error of z0 in mm
     */
    public record Track(double found, double sigmaPt, double sigmaP, double sigmaD0, double sigmaZ0) {}

    /** Of a detector. */
    public DetectorPerformance(DetectorCard card) {
        this.card = card;
        segment = new Segment(card);
        measurement = new TrackMeasurement(card.layers());
        random = new RandomStream(1, "performance");
    }

    /**
     * Positive particles that fly away from the axis; errors are 0 where none is found.
     *
     * @param pdg      PDG number of a particle that leaves a track
     * @param momentum GeV
     * @param degrees  polar angle of the momentum
     * @param radius   transverse radius of birth, mm; z of birth follows from the angle
     * @param samples  number of patterns of hits
     */
    public Track track(int pdg, double momentum, double degrees, double radius, int samples) {
        double theta = Math.toRadians(degrees);
        Birth birth = new Birth();
        double pt = momentum * Math.sin(theta);
        birth.set(pdg, pt, 0, momentum * Math.cos(theta), radius, 0, radius / Math.tan(theta));
        double found = 0;
        double measured = 0;
        double[] sum = new double[4];
        for (int i = 0; i < samples; i++) {
            random.at(i, Stage.TRACKING);
            if (!segment.launch(birth)) {
                break;
            }
            segment.walk.walk(segment.flight, segment.exit, random);
            segment.counted = false;
            double efficiency = segment.efficiency();
            if (efficiency > 0 && measurement.measure(segment.flight, segment.walk, segment.species.mass)) {
                measurement.covariance(triangle);
                found += efficiency;
                measured++;
                add(sum);
            }
        }
        if (measured == 0) {
            return new Track(0, 0, 0, 0, 0);
        }
        return new Track(
                found / samples,
                Math.sqrt(sum[0] / measured),
                Math.sqrt(sum[1] / measured),
                Math.sqrt(sum[2] / measured),
                Math.sqrt(sum[3] / measured));
    }

    private void add(double[] sum) {
        double omega = segment.flight.omega;
        double t = segment.flight.tanLambda;
        double slope = t / (1 + t * t);
        sum[0] += triangle[5] / (omega * omega);
        sum[1] += slope * slope * triangle[14] - 2 * slope / omega * triangle[12] + triangle[5] / (omega * omega);
        sum[2] += triangle[0];
        sum[3] += triangle[9];
    }

    /** Relative energy resolution of a photon of an energy in GeV. */
    public double photonResolution(double energy) {
        return card.calorimeter().relativeResolution(energy);
    }

    /** Smallest photon energy seen at a polar angle in degrees, GeV; infinite in gaps. */
    public double photonThreshold(double degrees) {
        return card.calorimeter().regions().threshold(Math.cos(Math.toRadians(degrees)));
    }

    /** Smallest transverse momentum in GeV that reaches the last layer from the axis. */
    public double leastTransverseMomentum() {
        return Constants.BENDING * card.field() * card.layers().getLast().radius() / 2;
    }
}
