package org.tauscope.detector;

import java.util.List;
import org.tauscope.random.RandomStream;

/**
 * The layers that a particle crosses on its way out, and where it leaves hits; reused from particle to particle.
 *
 * <p>Only the outgoing half turn counts: from birth, or from closest approach to the axis where the particle is born
 * before it, to the farthest point from the axis, to its decay, or to the last layer.
 */
final class LayerWalk {

    final Layer[] layers;
    /** Per layer: its number among the layers of silicon, from 0. */
    private final int[] siliconNumber;
    /** Number of layers crossed, from the inside out. */
    int crossings;
    /** Per crossing: index of the layer. */
    final int[] layer;
    /** Per crossing: transverse path length s from closest approach, mm. */
    final double[] path;
    /** Per crossing: cosine of the turning angle omega s. */
    final double[] cosTurn;
    /** Per crossing: sin(omega s) / omega, mm. */
    final double[] along;
    /** Per crossing: whether the layer was hit. */
    final boolean[] hit;
    /** Per crossing: share of a hit that counts, 1 for a hit that was drawn. */
    final double[] share;

    int siliconHits;
    int axialHits;
    int stereoHits;
    /** Radius of the innermost hit, mm; 0 without any. */
    double firstHitRadius;

    LayerWalk(List<Layer> layers) {
        this.layers = layers.toArray(new Layer[0]);
        int size = this.layers.length;
        siliconNumber = new int[size];
        int number = 0;
        for (int i = 0; i < size; i++) {
            siliconNumber[i] = number;
            number += this.layers[i].kind() == Layer.Kind.SILICON ? 1 : 0;
        }
        layer = new int[size];
        path = new double[size];
        cosTurn = new double[size];
        along = new double[size];
        hit = new boolean[size];
        share = new double[size];
    }

    /**
     * Walks outwards.
     *
     * @param flight where the particle flies
     * @param end    path length s at which it ends
     * @param random decides which layers are hit, one number per sensitive layer crossed
     */
    void walk(Flight flight, double end, RandomStream random) {
        cross(flight, Math.max(0, flight.birth), Math.min(end, flight.halfTurn()), 0);
        for (int c = 0; c < crossings; c++) {
            Layer crossed = layers[layer[c]];
            share[c] = 1;
            hit[c] = crossed.kind() != Layer.Kind.PASSIVE && random.nextDouble() < crossed.hitEfficiency();
            if (hit[c]) {
                count(crossed);
            }
        }
    }

    /**
     * Walks outwards from the beam axis with the silicon hits given and those of the chamber as expected: each layer with
     * the share that is its efficiency.
     *
     * @param siliconMask bit i for the i-th layer of silicon from the inside; such a layer is crossed wherever it ends
     */
    void expect(Flight flight, int siliconMask) {
        cross(flight, 0, flight.halfTurn(), siliconMask);
        for (int c = 0; c < crossings; c++) {
            Layer crossed = layers[layer[c]];
            boolean silicon = crossed.kind() == Layer.Kind.SILICON;
            share[c] = silicon ? 1 : crossed.hitEfficiency();
            hit[c] = silicon
                    ? (siliconMask >> siliconNumber[layer[c]] & 1) == 1
                    : crossed.kind() != Layer.Kind.PASSIVE && share[c] > 0;
        }
    }

    /** Finds the layers crossed between two path lengths; layers of silicon in a mask wherever they end. */
    private void cross(Flight flight, double begin, double last, int siliconMask) {
        crossings = 0;
        siliconHits = 0;
        axialHits = 0;
        stereoHits = 0;
        firstHitRadius = 0;
        double d0Square = flight.d0 * flight.d0;
        double omega = Math.abs(flight.omega);
        double scale = omega * omega / (4 * flight.centre);
        for (int i = 0; i < layers.length; i++) {
            Layer candidate = layers[i];
            double square = scale * (candidate.radius() * candidate.radius() - d0Square);
            if (square <= 0) {
                continue;
            }
            if (!(square < 1)) {
                break;
            }
            double s = 2 / omega * Math.asin(Math.sqrt(square));
            if (s <= begin) {
                continue;
            }
            if (s >= last) {
                break;
            }
            double z = flight.z0 + flight.tanLambda * s;
            boolean named = siliconMask != 0
                    && candidate.kind() == Layer.Kind.SILICON
                    && (siliconMask >> siliconNumber[i] & 1) == 1;
            if (!named && (z < candidate.zMin() || z > candidate.zMax())) {
                continue;
            }
            int c = crossings++;
            layer[c] = i;
            path[c] = s;
            cosTurn[c] = 1 - 2 * square;
            along[c] = 2 * Math.sqrt(square * (1 - square)) / omega;
        }
    }

    /** Hits of all kinds. */
    int hits() {
        return siliconHits + axialHits + stereoHits;
    }

    private void count(Layer struck) {
        if (firstHitRadius == 0) {
            firstHitRadius = struck.radius();
        }
        switch (struck.kind()) {
            case SILICON -> siliconHits++;
            case AXIAL -> axialHits++;
            case STEREO -> stereoHits++;
            case PASSIVE -> throw new IllegalStateException("passive layers have no hits");
        }
    }
}
