package org.tauscope.reconstruction;

/**
 * Helix parameters as a function of a point and of direction and curvature there, with all first derivatives; reused.
 *
 * <p>The model of the vertex fit: P. Billoir, S. Qian, NIM A311 (1992) 139, in our parameters.
 */
final class HelixAtPoint {

    double d0;
    double phi0;
    double z0;

    /** Derivatives of (d0, phi0, omega, z0, tanLambda), five rows, with respect to (x, y, z). */
    final double[] byPoint = new double[15];
    /** Derivatives of (d0, phi0, omega, z0, tanLambda), five rows, with respect to (phi, omega, tanLambda) there. */
    final double[] byDirection = new double[15];

    /** Evaluates at a point in mm with azimuth of flight phi in rad. */
    void set(double x, double y, double z, double phi, double omega, double tanLambda) {
        double radius = 1 / omega;
        double side = Math.signum(omega);
        double sinPhi = Math.sin(phi);
        double cosPhi = Math.cos(phi);
        double centreX = x + sinPhi * radius;
        double centreY = y - cosPhi * radius;
        double distance = Math.sqrt(centreX * centreX + centreY * centreY);
        double sin0 = side * centreX / distance;
        double cos0 = -side * centreY / distance;
        d0 = side * distance - radius;
        phi0 = Math.atan2(sin0, cos0);
        double sinTurn = sin0 * cosPhi - cos0 * sinPhi;
        double cosTurn = cos0 * cosPhi + sin0 * sinPhi;
        double s = Math.atan2(sinTurn, cosTurn) * radius;
        z0 = z - tanLambda * s;

        double h = distance * Math.abs(omega);
        double along = sinTurn * radius;
        byPoint[0] = sin0;
        byPoint[1] = -cos0;
        byPoint[3] = cos0 * omega / h;
        byPoint[4] = sin0 * omega / h;
        byPoint[9] = -tanLambda * cos0 / h;
        byPoint[10] = -tanLambda * sin0 / h;
        byPoint[11] = 1;
        byDirection[0] = along;
        byDirection[1] = (1 - cosTurn) * radius * radius;
        byDirection[3] = cosTurn / h;
        byDirection[4] = along / h;
        byDirection[7] = 1;
        byDirection[9] = -tanLambda * (cosTurn / h - 1) * radius;
        byDirection[10] = -tanLambda * (along / h - s) * radius;
        byDirection[11] = -s;
        byDirection[14] = 1;
    }
}
