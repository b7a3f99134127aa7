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
    private static final double HIGHEST_PT = 8;
    private static final int PT_NODES = 36;
    private static final double LOWEST_ETA = -2.0;
    private static final double HIGHEST_ETA = 2.4;
    private static final int ETA_NODES = 89;
    private static final int SIZE = 15;
    /** What marks a node whose hits do not determine a track; a node not yet computed is 0. */
    private static final double UNDETERMINED = -1;

    private final double logLowest = Math.log(LOWEST_PT);
    private final double perLog = (PT_NODES - 1) / Math.log(HIGHEST_PT / LOWEST_PT);
    private final double perEta = (ETA_NODES - 1) / (HIGHEST_ETA - LOWEST_ETA);

    private final double field;
    private final LayerWalk walk;
    private final TrackMeasurement measurement;
    private final Flight flight = new Flight();
    private final int masks;
    private final double[][] tables;

    /** Factor of the covariance of the last track, lower triangle row by row, as in {@link TrackMeasurement}. */
    final double[] factor = new double[SIZE];

    PromptCovariance(List<Layer> layers, double field, int siliconLayers) {
        this.field = field;
        walk = new LayerWalk(layers);
        measurement = new TrackMeasurement(layers);
        masks = 1 << Math.min(siliconLayers, LayerCount.MOST_SILICON);
        tables = new double[2 * ParticleClass.ALL.size() * masks][];
    }

    /** Looks up the factor; false outside of the grid or where the hits do not determine a track. */
    boolean look(Flight track, ChargedSpecies species, int siliconMask) {
        double pt = Constants.BENDING * field / Math.abs(track.omega);
        double t = track.tanLambda;
        double eta = Math.log(Math.abs(t) + Math.sqrt(1 + t * t));
        double x = (Math.log(pt) - logLowest) * perLog;
        double y = ((t < 0 ? -eta : eta) - LOWEST_ETA) * perEta;
        if (!(x >= 0 && x < PT_NODES - 1 && y >= 0 && y < ETA_NODES - 1)) {
            return false;
        }
        int i = (int) x;
        int j = (int) y;
        int charge = track.omega > 0 ? 1 : 0;
        int index = (2 * ParticleClass.of(species).column + charge) * masks + siliconMask;
        double[] table = tables[index];
        if (table == null) {
            table = new double[PT_NODES * ETA_NODES * SIZE];
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

    /** Position of a node in its table; computes it when it is first asked for. */
    private int node(double[] table, int i, int j, ChargedSpecies species, int charge, int siliconMask) {
        int position = (i * ETA_NODES + j) * SIZE;
        if (table[position] == 0) {
            double pt = Math.exp(logLowest + i / perLog);
            double pz = pt * Math.sinh(LOWEST_ETA + j / perEta);
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
