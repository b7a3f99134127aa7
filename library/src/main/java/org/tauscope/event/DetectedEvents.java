package org.tauscope.event;

import java.util.Arrays;

/**
 * A batch of detected events as columns: what the detector hands to reconstruction. No truth in here.
 *
 * <p>Tracks are helices about the z axis, parameters at the point of closest approach to the origin (0, 0, 0):
 * {@code d0} in mm (positive where the origin lies to the left of the flight direction), {@code phi0} in rad (direction
 * of the transverse momentum there), {@code omega} in 1/mm (charge over radius; positive for positive charge with the
 * field along +z), {@code z0} in mm, {@code tanLambda} = pz/pT. Covariances are lower triangles, row by row, in that
 * order: 15 numbers a track.
 *
 * <p>Identification comes as the probability that a track passes a requirement of the detector card (one per class: e, mu,
 * pi, K, p), so that rare
 * fakes can be weighted instead of waited for; an analysis that wants decisions draws them.
 *
 * <p>Arrays may be longer than the batch and are the live columns, not copies.
 */
public final class DetectedEvents {

    /** Numbers in the lower triangle of a track's covariance. */
    public static final int COVARIANCE_SIZE = 15;

    /** Classes of charged particles that have a requirement each: e, mu, pi, K, p. */
    public static final int CLASSES = 5;

    private int events;
    private int tracks;
    private int photons;

    private long[] number = new long[1024];
    private double[] weight = new double[1024];
    private int[] triggerLines = new int[1024];
    private double[] triggerProbability = new double[1024];
    private int[] firstTrack = new int[1025];
    private int[] firstPhoton = new int[1025];

    private int[] charge = new int[8192];
    private double[] d0 = new double[8192];
    private double[] phi0 = new double[8192];
    private double[] omega = new double[8192];
    private double[] z0 = new double[8192];
    private double[] tanLambda = new double[8192];
    private double[] covariance = new double[8192 * COVARIANCE_SIZE];
    private double[] firstHitRadius = new double[8192];
    private int[] siliconHits = new int[8192];
    private int[] axialHits = new int[8192];
    private int[] stereoHits = new int[8192];
    private final double[][] identification = new double[CLASSES][8192];

    private double[] photonEnergy = new double[8192];
    private double[] photonTheta = new double[8192];
    private double[] photonPhi = new double[8192];

    private int kLongs;
    private int[] firstKLong = new int[1025];
    private double[] kLongTheta = new double[1024];
    private double[] kLongPhi = new double[1024];
    private double[] clusterEnergy = new double[8192];

    /** Forgets all events; keeps the memory. */
    public void clear() {
        events = 0;
        tracks = 0;
        photons = 0;
        firstTrack[0] = 0;
        firstPhoton[0] = 0;
        kLongs = 0;
        firstKLong[0] = 0;
    }

    /**
     * Begins an event; tracks and photons added from now on belong to it.
     *
     * @param eventNumber number of the event in its sample, from 0
     * @param eventWeight weight, dimensionless: generator weight times whatever the detector forced
     */
    public void beginEvent(long eventNumber, double eventWeight) {
        if (events == number.length) {
            number = Arrays.copyOf(number, 2 * events);
            weight = Arrays.copyOf(weight, 2 * events);
            triggerLines = Arrays.copyOf(triggerLines, 2 * events);
            triggerProbability = Arrays.copyOf(triggerProbability, 2 * events);
            firstTrack = Arrays.copyOf(firstTrack, 2 * events + 1);
            firstPhoton = Arrays.copyOf(firstPhoton, 2 * events + 1);
            firstKLong = Arrays.copyOf(firstKLong, 2 * events + 1);
        }
        number[events] = eventNumber;
        weight[events] = eventWeight;
        triggerLines[events] = 0;
        triggerProbability[events] = 1;
        events++;
        firstTrack[events] = tracks;
        firstPhoton[events] = photons;
        firstKLong[events] = kLongs;
    }

    /**
     * Begins an event that was detected before, whose weight contains its trigger already.
     *
     * @param eventNumber number of the event in its sample, from 0
     * @param eventWeight weight with everything
     * @param lines       trigger lines, bit i for line i of the detector card
     * @param probability that it is recorded
     */
    public void beginTriggeredEvent(long eventNumber, double eventWeight, int lines, double probability) {
        beginEvent(eventNumber, eventWeight);
        triggerLines[events - 1] = lines;
        triggerProbability[events - 1] = probability;
    }

    /**
     * Adds a track to the current event; hits and identification are set by index afterwards.
     *
     * @param parameters d0 (mm), phi0 (rad), omega (1/mm), z0 (mm), tanLambda
     * @param triangle   lower triangle of their covariance, 15 numbers
     * @return index of the track in this batch
     */
    public int addTrack(double[] parameters, double[] triangle) {
        if (tracks == d0.length) {
            growTracks(2 * tracks);
        }
        int i = tracks++;
        d0[i] = parameters[0];
        phi0[i] = parameters[1];
        omega[i] = parameters[2];
        z0[i] = parameters[3];
        tanLambda[i] = parameters[4];
        charge[i] = parameters[2] > 0 ? 1 : -1;
        System.arraycopy(triangle, 0, covariance, i * COVARIANCE_SIZE, COVARIANCE_SIZE);
        firstHitRadius[i] = 0;
        siliconHits[i] = 0;
        axialHits[i] = 0;
        stereoHits[i] = 0;
        clusterEnergy[i] = 0;
        for (double[] column : identification) {
            column[i] = 0;
        }
        firstTrack[events] = tracks;
        return i;
    }

    /**
     * Adds a photon to the current event.
     *
     * @param energy GeV
     * @param theta  polar angle in the laboratory, rad
     * @param phi    azimuth in the laboratory, rad
     * @return index of the photon in this batch
     */
    public int addPhoton(double energy, double theta, double phi) {
        if (photons == photonEnergy.length) {
            photonEnergy = Arrays.copyOf(photonEnergy, 2 * photons);
            photonTheta = Arrays.copyOf(photonTheta, 2 * photons);
            photonPhi = Arrays.copyOf(photonPhi, 2 * photons);
        }
        int i = photons++;
        photonEnergy[i] = energy;
        photonTheta[i] = theta;
        photonPhi[i] = phi;
        firstPhoton[events] = photons;
        return i;
    }

    /**
     * Adds a cluster of the muon system without a track, as K_L make them, to the current event.
     *
     * @param theta polar angle in the laboratory, rad
     * @param phi   azimuth in the laboratory, rad
     */
    public void addKLong(double theta, double phi) {
        if (kLongs == kLongTheta.length) {
            kLongTheta = Arrays.copyOf(kLongTheta, 2 * kLongs);
            kLongPhi = Arrays.copyOf(kLongPhi, 2 * kLongs);
        }
        kLongTheta[kLongs] = theta;
        kLongPhi[kLongs] = phi;
        kLongs++;
        firstKLong[events] = kLongs;
    }

    /** Multiplies the weight of an event by a factor. */
    public void scaleWeight(int event, double factor) {
        weight[event] *= factor;
    }

    /**
     * Notes the trigger of an event and multiplies its weight by the probability that it fires.
     *
     * @param lines       bit i is set where the event satisfies line i of the detector card
     * @param probability efficiency of the best of them, 0 without any
     */
    public void setTrigger(int event, int lines, double probability) {
        triggerLines[event] = lines;
        triggerProbability[event] = probability;
        weight[event] *= probability;
    }

    /** Number of events in the batch. */
    public int events() {
        return events;
    }

    /** Number of tracks in the batch. */
    public int tracks() {
        return tracks;
    }

    /** Number of photons in the batch. */
    public int photons() {
        return photons;
    }

    /** Number of an event in its sample. */
    public long number(int event) {
        return number[event];
    }

    /** Weight of an event. */
    public double weight(int event) {
        return weight[event];
    }

    /** Trigger lines whose conditions an event satisfies: bit i for line i of the detector card. */
    public int triggerLines(int event) {
        return triggerLines[event];
    }

    /** Probability that an event is recorded, the efficiency of its best line; already part of its weight. */
    public double triggerProbability(int event) {
        return triggerProbability[event];
    }

    /** Index of the first track of an event. */
    public int firstTrack(int event) {
        return firstTrack[event];
    }

    /** Index after the last track of an event. */
    public int endTrack(int event) {
        return firstTrack[event + 1];
    }

    /** Index of the first photon of an event. */
    public int firstPhoton(int event) {
        return firstPhoton[event];
    }

    /** Index after the last photon of an event. */
    public int endPhoton(int event) {
        return firstPhoton[event + 1];
    }

    /** Column of measured charges, +1 or -1. */
    public int[] charge() {
        return charge;
    }

    /** Column of signed transverse distances of closest approach, mm. */
    public double[] d0() {
        return d0;
    }

    /** Column of transverse directions at closest approach, rad. */
    public double[] phi0() {
        return phi0;
    }

    /** Column of signed curvatures, 1/mm. */
    public double[] omega() {
        return omega;
    }

    /** Column of longitudinal positions at closest approach, mm. */
    public double[] z0() {
        return z0;
    }

    /** Column of pz/pT. */
    public double[] tanLambda() {
        return tanLambda;
    }

    /** Column of covariances: 15 numbers a track, lower triangle of (d0, phi0, omega, z0, tanLambda). */
    public double[] covariance() {
        return covariance;
    }

    /** Column of transverse radii of the innermost hit, mm. */
    public double[] firstHitRadius() {
        return firstHitRadius;
    }

    /** Column of numbers of silicon hits. */
    public int[] siliconHits() {
        return siliconHits;
    }

    /** Column of numbers of axial drift-chamber hits. */
    public int[] axialHits() {
        return axialHits;
    }

    /** Column of numbers of stereo drift-chamber hits. */
    public int[] stereoHits() {
        return stereoHits;
    }

    /**
     * Column of probabilities to pass the requirement of one class, in [0, 1].
     *
     * @param particleClass 0 electron, 1 muon, 2 pion, 3 kaon, 4 proton
     */
    public double[] identification(int particleClass) {
        return identification[particleClass];
    }

    /** Column of probabilities to pass the electron requirement, in [0, 1]. */
    public double[] electronProbability() {
        return identification[0];
    }

    /** Column of probabilities to pass the muon requirement, in [0, 1]. */
    public double[] muonProbability() {
        return identification[1];
    }

    /** Column of probabilities to pass the pion requirement, in [0, 1]. */
    public double[] pionProbability() {
        return identification[2];
    }

    /** Column of probabilities to pass the kaon requirement, in [0, 1]. */
    public double[] kaonProbability() {
        return identification[3];
    }

    /** Column of probabilities to pass the proton requirement, in [0, 1]. */
    public double[] protonProbability() {
        return identification[4];
    }

    /** Column of energies of the calorimeter cluster that belongs to a track, GeV; 0 without one. */
    public double[] clusterEnergy() {
        return clusterEnergy;
    }

    /** Index of the first K_L cluster of an event. */
    public int firstKLong(int event) {
        return firstKLong[event];
    }

    /** Index after the last K_L cluster of an event. */
    public int endKLong(int event) {
        return firstKLong[event + 1];
    }

    /** Column of polar angles of clusters of the muon system without a track, rad. */
    public double[] kLongTheta() {
        return kLongTheta;
    }

    /** Column of azimuths of clusters of the muon system without a track, rad. */
    public double[] kLongPhi() {
        return kLongPhi;
    }

    /** Column of photon energies, GeV. */
    public double[] photonEnergy() {
        return photonEnergy;
    }

    /** Column of photon polar angles, rad. */
    public double[] photonTheta() {
        return photonTheta;
    }

    /** Column of photon azimuths, rad. */
    public double[] photonPhi() {
        return photonPhi;
    }

    private void growTracks(int capacity) {
        charge = Arrays.copyOf(charge, capacity);
        d0 = Arrays.copyOf(d0, capacity);
        phi0 = Arrays.copyOf(phi0, capacity);
        omega = Arrays.copyOf(omega, capacity);
        z0 = Arrays.copyOf(z0, capacity);
        tanLambda = Arrays.copyOf(tanLambda, capacity);
        covariance = Arrays.copyOf(covariance, capacity * COVARIANCE_SIZE);
        firstHitRadius = Arrays.copyOf(firstHitRadius, capacity);
        siliconHits = Arrays.copyOf(siliconHits, capacity);
        axialHits = Arrays.copyOf(axialHits, capacity);
        stereoHits = Arrays.copyOf(stereoHits, capacity);
        clusterEnergy = Arrays.copyOf(clusterEnergy, capacity);
        for (int k = 0; k < CLASSES; k++) {
            identification[k] = Arrays.copyOf(identification[k], capacity);
        }
    }
}
