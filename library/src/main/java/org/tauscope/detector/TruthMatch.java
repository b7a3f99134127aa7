package org.tauscope.detector;

import java.util.Arrays;

/**
 * Which generated particle made which track, kept outside of {@code DetectedEvents} so that reconstruction is blind.
 * Belongs to one pair of batches; the detector fills it.
 */
public final class TruthMatch {

    /** What {@link #particle} answers for a fake track. */
    public static final int NONE = -1;

    private int tracks;
    private int[] particle = new int[8192];
    private boolean[] decayProduct = new boolean[8192];

    /** Forgets all tracks; keeps the memory. */
    public void clear() {
        tracks = 0;
    }

    /** Number of tracks matched. */
    public int tracks() {
        return tracks;
    }

    /** Index of the particle in its {@code GeneratedEvents} batch that a track belongs to; {@link #NONE} for a fake. */
    public int particle(int track) {
        return particle[checked(track)];
    }

    /** True where the track follows a product of that particle inside the detector (decay, pair), not the particle itself. */
    public boolean followsDecayProduct(int track) {
        return decayProduct[checked(track)];
    }

    void add(int particleIndex, boolean followsDecayProduct) {
        if (tracks == particle.length) {
            particle = Arrays.copyOf(particle, 2 * tracks);
            decayProduct = Arrays.copyOf(decayProduct, 2 * tracks);
        }
        particle[tracks] = particleIndex;
        decayProduct[tracks] = followsDecayProduct;
        tracks++;
    }

    private int checked(int track) {
        if (track < 0 || track >= tracks) {
            throw new IndexOutOfBoundsException("truth match: track " + track + " is not in [0, " + tracks + ")");
        }
        return track;
    }
}
