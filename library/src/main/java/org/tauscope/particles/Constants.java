package org.tauscope.particles;

/** Constants of nature. Source: Review of Particle Physics, PRD 110 (2024) 030001, tables 1.1, 10.2 and 12. */
public final class Constants {

    /** Fermi constant, 1/GeV^2. */
    public static final double FERMI = 1.1663788e-5;
    /** Fine-structure constant at zero momentum transfer. */
    public static final double ALPHA = 7.2973525693e-3;
    /** hbar c in GeV mm. */
    public static final double HBAR_C = 1.973269804e-13;
    /** (hbar c)^2 in GeV^2 nb: turns 1/GeV^2 into nanobarn. */
    public static final double GEV2_NB = 3.893793721e5;
    /** sin^2 of the weak mixing angle, effective leptonic value. */
    public static final double SIN2_THETA_W = 0.23153;
    /** |V_ud|. */
    public static final double V_UD = 0.97367;
    /** |V_us|. */
    public static final double V_US = 0.22431;
    /** Charged-pion decay constant in GeV, f_pi = 130.2 MeV convention. */
    public static final double F_PI = 0.1302;
    /** Charged-kaon decay constant in GeV. */
    public static final double F_K = 0.1557;
    /** Speed of light in mm/ns. */
    public static final double LIGHT_SPEED = 299.792458;
    /** Curvature of a unit charge: p_T [GeV] = this times B [T] times R [mm]. */
    public static final double BENDING = 0.299792458e-3;

    private Constants() {}
}
