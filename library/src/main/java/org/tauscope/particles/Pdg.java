package org.tauscope.particles;

/** PDG Monte Carlo numbers of the particles that the code names. Antiparticles carry the opposite sign. */
public final class Pdg {

    public static final int ELECTRON = 11;
    public static final int NU_E = 12;
    public static final int MUON = 13;
    public static final int NU_MU = 14;
    public static final int TAU = 15;
    public static final int NU_TAU = 16;
    public static final int PHOTON = 22;
    public static final int PI_ZERO = 111;
    public static final int PI_PLUS = 211;
    public static final int K_PLUS = 321;
    public static final int K_ZERO = 311;
    public static final int K_SHORT = 310;
    public static final int K_LONG = 130;
    public static final int ETA = 221;
    public static final int ETA_PRIME = 331;
    public static final int RHO_ZERO = 113;
    public static final int RHO_PLUS = 213;
    public static final int OMEGA = 223;
    public static final int PHI = 333;
    public static final int PROTON = 2212;
    public static final int LAMBDA = 3122;
    /** A further neutral vector boson, Z'. */
    public static final int Z_PRIME = 32;
    /** A further neutral scalar boson: the number of the second Higgs boson. */
    public static final int NEW_SCALAR = 35;
    /** A neutral pseudoscalar boson: the number of the Higgs boson A. */
    public static final int NEW_PSEUDOSCALAR = 36;
    /** The light boson alpha of tau -> l alpha, the number that basf2 gives to it. */
    public static final int ALPHA = 94144;
    /** Heavy neutral lepton, the number that FeynRules and Pythia users give to the first one. */
    public static final int HEAVY_NEUTRAL_LEPTON = 9900012;

    private Pdg() {}
}
