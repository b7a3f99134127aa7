package org.tauscope.reconstruction;

import org.tauscope.detector.DetectorCard;
import org.tauscope.event.DetectedEvents;
import org.tauscope.kinematics.CentreOfMassFrame;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * Tracks and photons of one event as four-momenta in the c.m. frame, in columns: tracks first, then photons, in the order
 * of the batch. One object serves one thread; it allocates only where an event is larger than all before.
 *
 * <p>Momenta of tracks are those at their closest approach to the z axis; tracks are pions until {@link #assume} says
 * otherwise. Photons come from the origin.
 */
public final class CentreOfMassEvent {

    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);

    private final CentreOfMassFrame frame;
    private final double bending;

    private int tracks;
    private int size;
    private int firstTrack;
    private int firstPhoton;
    private int charge;

    private double[] labPx = new double[64];
    private double[] labPy = new double[64];
    private double[] labPz = new double[64];
    private double[] labEnergy = new double[64];
    private double[] px = new double[64];
    private double[] py = new double[64];
    private double[] pz = new double[64];
    private double[] energy = new double[64];

    /**
     * For a detector.
     *
     * @param card gives beams and field
     */
    public CentreOfMassEvent(DetectorCard card) {
        frame = new CentreOfMassFrame(card.beams());
        bending = Constants.BENDING * Math.abs(card.field());
    }

    /** Takes an event: all of its tracks and photons. */
    public void load(DetectedEvents events, int event) {
        firstTrack = events.firstTrack(event);
        firstPhoton = events.firstPhoton(event);
        tracks = events.endTrack(event) - firstTrack;
        size = tracks + events.endPhoton(event) - firstPhoton;
        if (px.length < size) {
            grow(2 * size);
        }
        charge = 0;
        for (int i = 0; i < tracks; i++) {
            int track = firstTrack + i;
            double pt = bending / Math.abs(events.omega()[track]);
            labPx[i] = pt * Math.cos(events.phi0()[track]);
            labPy[i] = pt * Math.sin(events.phi0()[track]);
            labPz[i] = pt * events.tanLambda()[track];
            charge += events.charge()[track];
            assume(i, PION);
        }
        for (int i = tracks; i < size; i++) {
            int photon = firstPhoton + i - tracks;
            double e = events.photonEnergy()[photon];
            double transverse = e * Math.sin(events.photonTheta()[photon]);
            labPx[i] = transverse * Math.cos(events.photonPhi()[photon]);
            labPy[i] = transverse * Math.sin(events.photonPhi()[photon]);
            labPz[i] = e * Math.cos(events.photonTheta()[photon]);
            labEnergy[i] = e;
            transform(i);
        }
    }

    /**
     * Gives a track a mass.
     *
     * @param track place in the event, from 0
     * @param mass  GeV, not negative
     */
    public void assume(int track, double mass) {
        labEnergy[track] = Math.sqrt(
                mass * mass + labPx[track] * labPx[track] + labPy[track] * labPy[track] + labPz[track] * labPz[track]);
        transform(track);
    }

    /** The frame. */
    public CentreOfMassFrame frame() {
        return frame;
    }

    /** Number of tracks. */
    public int tracks() {
        return tracks;
    }

    /** Number of tracks and photons. */
    public int size() {
        return size;
    }

    /** Index in the batch of the event's first track. */
    public int firstTrack() {
        return firstTrack;
    }

    /** Index in the batch of the event's first photon. */
    public int firstPhoton() {
        return firstPhoton;
    }

    /** Sum of the charges of the tracks. */
    public int charge() {
        return charge;
    }

    /** Column of momenta along x in the c.m. frame, GeV; the electron beam is along z. */
    public double[] px() {
        return px;
    }

    /** Column of momenta along y in the c.m. frame, GeV. */
    public double[] py() {
        return py;
    }

    /** Column of momenta along z in the c.m. frame, GeV. */
    public double[] pz() {
        return pz;
    }

    /** Column of energies in the c.m. frame, GeV. */
    public double[] energy() {
        return energy;
    }

    /** Column of momenta along x in the laboratory, GeV. */
    public double[] labPx() {
        return labPx;
    }

    /** Column of momenta along y in the laboratory, GeV. */
    public double[] labPy() {
        return labPy;
    }

    /** Column of momenta along z in the laboratory, GeV. */
    public double[] labPz() {
        return labPz;
    }

    /** Column of energies in the laboratory, GeV. */
    public double[] labEnergy() {
        return labEnergy;
    }

    private void transform(int i) {
        px[i] = frame.px(labPx[i], labPy[i], labPz[i], labEnergy[i]);
        py[i] = frame.py(labPx[i], labPy[i], labPz[i], labEnergy[i]);
        pz[i] = frame.pz(labPx[i], labPy[i], labPz[i], labEnergy[i]);
        energy[i] = frame.energy(labPx[i], labPy[i], labPz[i], labEnergy[i]);
    }

    private void grow(int capacity) {
        labPx = new double[capacity];
        labPy = new double[capacity];
        labPz = new double[capacity];
        labEnergy = new double[capacity];
        px = new double[capacity];
        py = new double[capacity];
        pz = new double[capacity];
        energy = new double[capacity];
    }
}
