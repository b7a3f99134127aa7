package org.tauscope.reconstruction;

import org.tauscope.kinematics.FourVector;

/**
 * An event cut in two by the plane perpendicular to an axis, in the c.m. frame: tracks, charges and four-momenta of both
 * sides. One object serves one thread and allocates only where an event is larger than all before.
 *
 * <p>Side 0 is where the axis points, side 1 the other; whoever flies in the plane belongs to side 0.
 */
public final class Hemispheres {

    private byte[] side = new byte[64];
    private int size;
    private final int[] tracks = new int[2];
    private final int[] photons = new int[2];
    private final int[] charge = new int[2];
    /** Sums over tracks: px, py, pz, energy of side 0, then of side 1. */
    private final double[] trackSum = new double[8];

    private final double[] photonSum = new double[8];
    private final int[] lastTrack = new int[2];

    /**
     * Cuts an event.
     *
     * @param charges the column of the batch that the event was loaded from
     * @param axisX   axis in the c.m. frame, any length but 0
     * @param axisY   y component
     * @param axisZ   z component
     */
    public void split(CentreOfMassEvent event, int[] charges, double axisX, double axisY, double axisZ) {
        size = event.size();
        if (side.length < size) {
            side = new byte[2 * size];
        }
        for (int s = 0; s < 2; s++) {
            tracks[s] = 0;
            photons[s] = 0;
            charge[s] = 0;
            lastTrack[s] = -1;
        }
        for (int i = 0; i < 8; i++) {
            trackSum[i] = 0;
            photonSum[i] = 0;
        }
        double[] px = event.px();
        double[] py = event.py();
        double[] pz = event.pz();
        double[] energy = event.energy();
        for (int i = 0; i < size; i++) {
            int s = px[i] * axisX + py[i] * axisY + pz[i] * axisZ >= 0 ? 0 : 1;
            side[i] = (byte) s;
            boolean isTrack = i < event.tracks();
            double[] sum = isTrack ? trackSum : photonSum;
            if (isTrack) {
                tracks[s]++;
                charge[s] += charges[event.firstTrack() + i];
                lastTrack[s] = i;
            } else {
                photons[s]++;
            }
            sum[4 * s] += px[i];
            sum[4 * s + 1] += py[i];
            sum[4 * s + 2] += pz[i];
            sum[4 * s + 3] += energy[i];
        }
    }

    /** How the tracks are spread over the sides. */
    public Topology topology() {
        if (tracks[0] == 1 && tracks[1] == 1) {
            return Topology.ONE_BY_ONE;
        }
        boolean three = (tracks[0] == 3 && tracks[1] == 1) || (tracks[0] == 1 && tracks[1] == 3);
        return three ? Topology.THREE_BY_ONE : Topology.OTHER;
    }

    /**
     * The side of three tracks, 0 or 1.
     *
     * @throws IllegalStateException where the topology is another
     */
    public int tagSide() {
        if (topology() != Topology.THREE_BY_ONE) {
            throw new IllegalStateException(
                    "hemispheres: " + tracks[0] + " and " + tracks[1] + " tracks have no tag side, expected 3 and 1");
        }
        return tracks[0] == 3 ? 0 : 1;
    }

    /** The only track of a side, as place in the event; -1 where the side has none or several. */
    public int onlyTrack(int ofSide) {
        return tracks[ofSide] == 1 ? lastTrack[ofSide] : -1;
    }

    /** Side of a track or photon by its place in the event, 0 or 1. */
    public int side(int particle) {
        if (particle < 0 || particle >= size) {
            throw new IndexOutOfBoundsException("hemispheres: " + particle + " is not in [0, " + size + ")");
        }
        return side[particle];
    }

    /** Number of tracks of a side. */
    public int tracks(int ofSide) {
        return tracks[ofSide];
    }

    /** Number of photons of a side. */
    public int photons(int ofSide) {
        return photons[ofSide];
    }

    /** Sum of the charges of a side. */
    public int charge(int ofSide) {
        return charge[ofSide];
    }

    /** Four-momentum of the tracks of a side in the c.m. frame; for reading, the loops use {@link #trackSum}. */
    public FourVector trackMomentum(int ofSide) {
        return new FourVector(
                trackSum[4 * ofSide], trackSum[4 * ofSide + 1], trackSum[4 * ofSide + 2], trackSum[4 * ofSide + 3]);
    }

    /** Component of the summed four-momentum of the tracks of a side, GeV: 0 to 2 along x, y, z, 3 the energy. */
    public double trackSum(int ofSide, int component) {
        return trackSum[4 * ofSide + component];
    }

    /** Component of the summed four-momentum of the photons of a side, GeV: 0 to 2 along x, y, z, 3 the energy. */
    public double photonSum(int ofSide, int component) {
        return photonSum[4 * ofSide + component];
    }

    /** Invariant mass of the tracks of a side, GeV; 0 for none. */
    public double trackMass(int ofSide) {
        double e = trackSum[4 * ofSide + 3];
        double x = trackSum[4 * ofSide];
        double y = trackSum[4 * ofSide + 1];
        double z = trackSum[4 * ofSide + 2];
        return Math.sqrt(Math.max(0, e * e - x * x - y * y - z * z));
    }

    /** Invariant mass of the tracks and photons of a side, GeV; 0 for none. */
    public double mass(int ofSide) {
        double e = trackSum[4 * ofSide + 3] + photonSum[4 * ofSide + 3];
        double x = trackSum[4 * ofSide] + photonSum[4 * ofSide];
        double y = trackSum[4 * ofSide + 1] + photonSum[4 * ofSide + 1];
        double z = trackSum[4 * ofSide + 2] + photonSum[4 * ofSide + 2];
        return Math.sqrt(Math.max(0, e * e - x * x - y * y - z * z));
    }
}
