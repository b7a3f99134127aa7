package org.tauscope.generator;

/**
 * Dirac spinors and currents as plain numbers, in the Weyl representation gamma^mu = [[0, sigma^mu], [sigmabar^mu, 0]].
 *
 * <p>A momentum has four numbers, px, py, pz and energy in GeV. A spinor has eight numbers: real and imaginary part of each of four components, left-handed ones first. A row
 * spinor is what stands to the left (ubar, vbar), a column what stands to the right. A current or complex four-vector has
 * eight numbers too, in the order t, x, y, z. Everything stands in arrays at offsets, so that nothing is allocated.
 *
 * <p>Spins of massive particles refer to the rest frame that a boost without rotation leads to, with z as the axis of
 * quantisation: u = ((E + m - p.sigma) xi, (E + m + p.sigma) xi) / sqrt(2 (E + m)), v with -i sigma_2 xi* and a minus sign
 * in its lower half (M. Peskin, D. Schroeder, An Introduction to Quantum Field Theory, section 3.3). Massless particles
 * along +-z have helicities there.
 */
final class Spinors {

    /** Numbers of a spinor, a current or a complex four-vector. */
    static final int SIZE = 8;

    private Spinors() {}

    /**
     * ubar(p, s) as a row.
     *
     * @param spin 0 for up, 1 for down
     */
    static void outgoing(double[] p, int i, double mass, int spin, double[] out, int at) {
        column(p, i, mass, spin, 1, 1, out, at);
        bar(out, at);
    }

    /** v(p, s) as a column. */
    static void outgoingAnti(double[] p, int i, double mass, int spin, double[] out, int at) {
        column(p, i, mass, 1 - spin, spin == 0 ? 1 : -1, -1, out, at);
    }

    /** u(p, s) as a column. */
    static void incoming(double[] p, int i, double mass, int spin, double[] out, int at) {
        column(p, i, mass, spin, 1, 1, out, at);
    }

    /** vbar(p, s) as a row. */
    static void incomingAnti(double[] p, int i, double mass, int spin, double[] out, int at) {
        outgoingAnti(p, i, mass, spin, out, at);
        bar(out, at);
    }

    private static void column(double[] p, int i, double mass, int up, int sign, int lower, double[] out, int at) {
        double e = p[i + 3];
        double norm = sign / Math.sqrt(2 * (e + mass));
        double diagonal = (e + mass) * norm;
        double along = (up == 0 ? p[i + 2] : -p[i + 2]) * norm;
        double acrossX = p[i] * norm;
        double acrossY = (up == 0 ? p[i + 1] : -p[i + 1]) * norm;
        int same = at + 2 * up;
        int other = at + 2 - 2 * up;
        out[same] = diagonal - along;
        out[same + 1] = 0;
        out[other] = -acrossX;
        out[other + 1] = -acrossY;
        out[same + 4] = lower * (diagonal + along);
        out[same + 5] = 0;
        out[other + 4] = lower * acrossX;
        out[other + 5] = lower * acrossY;
    }

    /** psi^dagger gamma^0. */
    private static void bar(double[] s, int at) {
        for (int i = at; i < at + 4; i += 2) {
            double re = s[i];
            double im = s[i + 1];
            s[i] = s[i + 4];
            s[i + 1] = -s[i + 5];
            s[i + 4] = re;
            s[i + 5] = -im;
        }
    }

    /** row gamma^mu column times a real factor, added to a current. */
    static void addCurrent(double[] row, int r, double[] column, int c, double factor, double[] out, int at) {
        // a = upper half of the row times right-handed column, b = lower half times left-handed column.
        double a00r = row[r] * column[c + 4] - row[r + 1] * column[c + 5];
        double a00i = row[r] * column[c + 5] + row[r + 1] * column[c + 4];
        double a01r = row[r] * column[c + 6] - row[r + 1] * column[c + 7];
        double a01i = row[r] * column[c + 7] + row[r + 1] * column[c + 6];
        double a10r = row[r + 2] * column[c + 4] - row[r + 3] * column[c + 5];
        double a10i = row[r + 2] * column[c + 5] + row[r + 3] * column[c + 4];
        double a11r = row[r + 2] * column[c + 6] - row[r + 3] * column[c + 7];
        double a11i = row[r + 2] * column[c + 7] + row[r + 3] * column[c + 6];
        double b00r = row[r + 4] * column[c] - row[r + 5] * column[c + 1];
        double b00i = row[r + 4] * column[c + 1] + row[r + 5] * column[c];
        double b01r = row[r + 4] * column[c + 2] - row[r + 5] * column[c + 3];
        double b01i = row[r + 4] * column[c + 3] + row[r + 5] * column[c + 2];
        double b10r = row[r + 6] * column[c] - row[r + 7] * column[c + 1];
        double b10i = row[r + 6] * column[c + 1] + row[r + 7] * column[c];
        double b11r = row[r + 6] * column[c + 2] - row[r + 7] * column[c + 3];
        double b11i = row[r + 6] * column[c + 3] + row[r + 7] * column[c + 2];
        out[at] += factor * (a00r + a11r + b00r + b11r);
        out[at + 1] += factor * (a00i + a11i + b00i + b11i);
        out[at + 2] += factor * (a01r + a10r - b01r - b10r);
        out[at + 3] += factor * (a01i + a10i - b01i - b10i);
        out[at + 4] += factor * (a01i - a10i - b01i + b10i);
        out[at + 5] += factor * (a10r - a01r - b10r + b01r);
        out[at + 6] += factor * (a00r - a11r - b00r + b11r);
        out[at + 7] += factor * (a00i - a11i - b00i + b11i);
    }

    /** Real part of row times column. */
    static double real(double[] row, int r, double[] column, int c) {
        return row[r] * column[c]
                - row[r + 1] * column[c + 1]
                + row[r + 2] * column[c + 2]
                - row[r + 3] * column[c + 3]
                + row[r + 4] * column[c + 4]
                - row[r + 5] * column[c + 5]
                + row[r + 6] * column[c + 6]
                - row[r + 7] * column[c + 7];
    }

    /** Imaginary part of row times column. */
    static double imaginary(double[] row, int r, double[] column, int c) {
        return row[r] * column[c + 1]
                + row[r + 1] * column[c]
                + row[r + 2] * column[c + 3]
                + row[r + 3] * column[c + 2]
                + row[r + 4] * column[c + 5]
                + row[r + 5] * column[c + 4]
                + row[r + 6] * column[c + 7]
                + row[r + 7] * column[c + 6];
    }

    /** row a-slash, for a complex vector a. */
    static void rowSlash(double[] row, int r, double[] a, int v, double[] out, int at) {
        // (r1 | r2) a-slash = (r2 a.sigmabar | r1 a.sigma).
        halfRow(row, r + 4, a, v, 1, out, at);
        halfRow(row, r, a, v, -1, out, at + 4);
    }

    /** a-slash column, for a complex vector a. */
    static void slashColumn(double[] a, int v, double[] column, int c, double[] out, int at) {
        halfColumn(a, v, -1, column, c + 4, out, at);
        halfColumn(a, v, 1, column, c, out, at + 4);
    }

    /** Two-component row times (t + sign p.sigma). */
    private static void halfRow(double[] row, int r, double[] a, int v, int sign, double[] out, int at) {
        double zr = sign * a[v + 6];
        double zi = sign * a[v + 7];
        // Off-diagonal elements: x - i y above, x + i y below.
        double ur = sign * (a[v + 2] + a[v + 5]);
        double ui = sign * (a[v + 3] - a[v + 4]);
        double lr = sign * (a[v + 2] - a[v + 5]);
        double li = sign * (a[v + 3] + a[v + 4]);
        double pr = a[v] + zr;
        double pi = a[v + 1] + zi;
        double mr = a[v] - zr;
        double mi = a[v + 1] - zi;
        out[at] = row[r] * pr - row[r + 1] * pi + row[r + 2] * lr - row[r + 3] * li;
        out[at + 1] = row[r] * pi + row[r + 1] * pr + row[r + 2] * li + row[r + 3] * lr;
        out[at + 2] = row[r] * ur - row[r + 1] * ui + row[r + 2] * mr - row[r + 3] * mi;
        out[at + 3] = row[r] * ui + row[r + 1] * ur + row[r + 2] * mi + row[r + 3] * mr;
    }

    /** (t + sign p.sigma) times a two-component column. */
    private static void halfColumn(double[] a, int v, int sign, double[] column, int c, double[] out, int at) {
        double zr = sign * a[v + 6];
        double zi = sign * a[v + 7];
        double ur = sign * (a[v + 2] + a[v + 5]);
        double ui = sign * (a[v + 3] - a[v + 4]);
        double lr = sign * (a[v + 2] - a[v + 5]);
        double li = sign * (a[v + 3] + a[v + 4]);
        double pr = a[v] + zr;
        double pi = a[v + 1] + zi;
        double mr = a[v] - zr;
        double mi = a[v + 1] - zi;
        out[at] = pr * column[c] - pi * column[c + 1] + ur * column[c + 2] - ui * column[c + 3];
        out[at + 1] = pr * column[c + 1] + pi * column[c] + ur * column[c + 3] + ui * column[c + 2];
        out[at + 2] = lr * column[c] - li * column[c + 1] + mr * column[c + 2] - mi * column[c + 3];
        out[at + 3] = lr * column[c + 1] + li * column[c] + mr * column[c + 3] + mi * column[c + 2];
    }

    /** row (p-slash + mass) times a factor, for a real momentum. */
    static void rowPropagator(
            double[] row, int r, double[] p, int i, double mass, double factor, double[] out, int at) {
        double e = p[i + 3];
        for (int half = 0; half < 8; half += 4) {
            int s = r + 4 - half;
            int sign = half == 0 ? 1 : -1;
            double x = sign * p[i];
            double y = sign * p[i + 1];
            double z = sign * p[i + 2];
            int k = r + half;
            int o = at + half;
            out[o] = factor * (row[s] * (e + z) + row[s + 2] * x - row[s + 3] * y + mass * row[k]);
            out[o + 1] = factor * (row[s + 1] * (e + z) + row[s + 3] * x + row[s + 2] * y + mass * row[k + 1]);
            out[o + 2] = factor * (row[s] * x + row[s + 1] * y + row[s + 2] * (e - z) + mass * row[k + 2]);
            out[o + 3] = factor * (row[s + 1] * x - row[s] * y + row[s + 3] * (e - z) + mass * row[k + 3]);
        }
    }

    /** (p-slash + mass) column times a factor, for a real momentum. */
    static void propagatorColumn(
            double[] p, int i, double mass, double factor, double[] column, int c, double[] out, int at) {
        double e = p[i + 3];
        for (int half = 0; half < 8; half += 4) {
            int s = c + 4 - half;
            int sign = half == 0 ? -1 : 1;
            double x = sign * p[i];
            double y = sign * p[i + 1];
            double z = sign * p[i + 2];
            int k = c + half;
            int o = at + half;
            out[o] = factor * ((e + z) * column[s] + x * column[s + 2] + y * column[s + 3] + mass * column[k]);
            out[o + 1] =
                    factor * ((e + z) * column[s + 1] + x * column[s + 3] - y * column[s + 2] + mass * column[k + 1]);
            out[o + 2] = factor * (x * column[s] - y * column[s + 1] + (e - z) * column[s + 2] + mass * column[k + 2]);
            out[o + 3] = factor * (x * column[s + 1] + y * column[s] + (e - z) * column[s + 3] + mass * column[k + 3]);
        }
    }
}
