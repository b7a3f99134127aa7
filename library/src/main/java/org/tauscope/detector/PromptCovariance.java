package org.tauscope.detector;

import java.util.Arrays;
import java.util.List;
import org.tauscope.particles.Constants;

/**
 * Covariances of tracks from the beam axis, from a grid in log pT and pseudorapidity for each species, charge and pattern
 * of silicon hits: a look-up instead of a filter. One object serves one thread.
 *
 * <p>A node of the grid is the filter of {@link TrackMeasurement} for a particle from the origin, every layer of the
 * chamber counted with the probability of its hit; it is computed when it is first needed and depends on nothing else.
 * Between nodes the factor of the covariance is interpolated, so that covariances stay positive definite.
 */
final class PromptCovariance {

    private static final double LOWEST_PT = 0.1;
    /** Steps in log pT: 35 from {@link #LOWEST_PT} to 8 GeV, as far as tracks of a B factory go. */
    private static final double PER_LOG = 35 / Math.log(8 / LOWEST_PT);

    private static final int LEAST_PT_NODES = 36;
    /** Steps in pseudorapidity: 88 from -2.0 to 2.4. */
    private static final double PER_ETA = 88 / 4.4;

    private static final double LOWEST_ETA = -2.0;
    private static final int LEAST_ETA_NODES = 89;
    /** Energy of a track over half of the collision energy that the grid still holds: the beams have a spread. */
    private static final double ROOM = 1.1;

    private static final int SIZE = 15;
    /** What marks a node whose hits do not determine a track; a node not yet computed is 0. */
    private static final double UNDETERMINED = -1;

    private final double logLowest = Math.log(LOWEST_PT);
    private final int ptNodes;
    /** Nodes below {@link #LOWEST_ETA}. */
    private final int etaBelow;

    private final int etaNodes;
    private final double field;
    private final LayerWalk walk;
    private final TrackMeasurement measurement;
    private final Flight flight = new Flight();
    private final int masks;
    private final double[][] tables;

    /** Factor of the covariance of the last track, lower triangle row by row, as in {@link TrackMeasurement}. */
    final double[] factor = new double[SIZE];

    /**
     * A grid that holds the tracks of a detector.
     *
     * @param layers        of the detector
     * @param finding       polar angles of tracks
     * @param field         tesla
     * @param sqrtS         collision energy, GeV
     * @param siliconLayers number of layers of silicon
     */
    PromptCovariance(List<Layer> layers, TrackFinding finding, double field, double sqrtS, int siliconLayers) {
        this.field = field;
        walk = new LayerWalk(layers);
        measurement = new TrackMeasurement(layers);
        ptNodes = Math.max(LEAST_PT_NODES, 2 + (int) (Math.log(ROOM * sqrtS / 2 / LOWEST_PT) * PER_LOG));
        etaBelow = Math.max(0, 1 + (int) ((LOWEST_ETA - asinh(finding.tanLambdaMin())) * PER_ETA));
        etaNodes = etaBelow
                + Math.max(LEAST_ETA_NODES, 2 + (int) ((asinh(finding.tanLambdaMax()) - LOWEST_ETA) * PER_ETA));
        masks = 1 << Math.min(siliconLayers, LayerCount.MOST_SILICON);
        tables = new double[2 * ParticleClass.ALL.size() * masks][];
    }

    private static double asinh(double t) {
        double eta = Math.log(Math.abs(t) + Math.sqrt(1 + t * t));
        return t < 0 ? -eta : eta;
    }

    /**
     * Looks up the factor, beyond the grid filters the track itself; false below the lowest pT or where the hits do not
     * determine a track.
     */
    boolean look(Flight track, ChargedSpecies species, int siliconMask) {
        double pt = Constants.BENDING * field / Math.abs(track.omega);
        double x = (Math.log(pt) - logLowest) * PER_LOG;
        double y = (asinh(track.tanLambda) - LOWEST_ETA) * PER_ETA;
        if (!(x >= 0)) {
            return false;
        }
        int i = (int) x;
        int j = (int) Math.floor(y);
        if (i >= ptNodes - 1 || j < -etaBelow || j >= etaNodes - etaBelow - 1) {
            return filter(track, species, siliconMask);
        }
        int charge = track.omega > 0 ? 1 : 0;
        int index = (2 * ParticleClass.of(species).column + charge) * masks + siliconMask;
        double[] table = tables[index];
        if (table == null) {
            table = new double[ptNodes * etaNodes * SIZE];
            tables[index] = table;
        }
        int a = node(table, i, j, species, charge, siliconMask);
        int b = node(table, i + 1, j, species, charge, siliconMask);
        int c = node(table, i, j + 1, species, charge, siliconMask);
        int d = node(table, i + 1, j + 1, species, charge, siliconMask);
        if (table[a] < 0 || table[b] < 0 || table[c] < 0 || table[d] < 0) {
            return false;
        }
        double u = x - i;
        double v = y - j;
        double wa = (1 - u) * (1 - v);
        double wb = u * (1 - v);
        double wc = (1 - u) * v;
        double wd = u * v;
        for (int k = 0; k < SIZE; k++) {
            factor[k] = wa * table[a + k] + wb * table[b + k] + wc * table[c + k] + wd * table[d + k];
        }
        return true;
    }

    private boolean filter(Flight track, ChargedSpecies species, int siliconMask) {
        walk.expect(track, siliconMask);
        boolean measured = measurement.measure(track, walk, species.mass);
        if (measured) {
            measurement.factor(factor, 0);
        }
        return measured;
    }

    /** Position of a node in its table; computes it when it is first asked for. */
    private int node(double[] table, int i, int j, ChargedSpecies species, int charge, int siliconMask) {
        int position = (i * etaNodes + j + etaBelow) * SIZE;
        if (table[position] == 0) {
            double pt = Math.exp(logLowest + i / PER_LOG);
            double pz = pt * Math.sinh(LOWEST_ETA + j / PER_ETA);
            flight.launch(charge == 1 ? 1 : -1, field, pt, 0, pz, 0, 0, 0);
            walk.expect(flight, siliconMask);
            if (measurement.measure(flight, walk, species.mass)) {
                measurement.factor(table, position);
            } else {
                Arrays.fill(table, position, position + SIZE, UNDETERMINED);
            }
        }
        return position;
    }
}
