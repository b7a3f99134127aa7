package org.tauscope.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Shapes whose values can be written down. */
class EventShapesTest {

    private static final double[] NONE = new double[0];
    /** Six momenta along the axes: a sphere for tensors of rank two. */
    private static final double[] SIX_X = {1, -1, 0, 0, 0, 0};

    private static final double[] SIX_Y = {0, 0, 1, -1, 0, 0};
    private static final double[] SIX_Z = {0, 0, 0, 0, 1, -1};
    private static final double H = Math.sqrt(3) / 2;
    /** Three equal momenta at 120 degrees. */
    private static final double[] STAR_X = {1, -0.5, -0.5};

    private static final double[] STAR_Y = {0, H, -H};
    private static final double[] STAR_Z = {0, 0, 0};

    private final Sphericity sphericity = new Sphericity();
    private final FoxWolfram moments = new FoxWolfram();

    @Test
    void sphericityOfJetsPlanesAndSpheres() {
        sphericity.compute(new double[] {1, -1}, new double[] {2, -2}, new double[] {2, -2}, 2);
        assertThat(sphericity.sphericity()).isCloseTo(0, within(1e-15));
        assertThat(Math.abs(sphericity.axisX())).isCloseTo(1.0 / 3, within(1e-14));
        assertThat(sphericity.axisX() * sphericity.axisY()).isCloseTo(2.0 / 9, within(1e-14));
        sphericity.compute(STAR_X, STAR_Y, STAR_Z, 3);
        assertThat(sphericity.sphericity()).isCloseTo(0.75, within(1e-15));
        assertThat(sphericity.aplanarity()).isCloseTo(0, within(1e-15));
        sphericity.computeLinear(STAR_X, STAR_Y, STAR_Z, 3);
        assertThat(sphericity.c()).isCloseTo(0.75, within(1e-15));
        assertThat(sphericity.d()).isCloseTo(0, within(1e-15));
        sphericity.compute(SIX_X, SIX_Y, SIX_Z, 6);
        assertThat(sphericity.sphericity()).isCloseTo(1, within(1e-15));
        assertThat(sphericity.aplanarity()).isCloseTo(0.5, within(1e-15));
        sphericity.computeLinear(SIX_X, SIX_Y, SIX_Z, 6);
        assertThat(sphericity.c()).isCloseTo(1, within(1e-15));
        assertThat(sphericity.d()).isCloseTo(1, within(1e-15));
    }

    /** The axis is an eigenvector, and the eigenvalues are the roots of the characteristic polynomial. */
    @Test
    void sphericitySolvesItsEigenvalueProblem() {
        RandomStream random = new RandomStream(3, "sphericity");
        for (int event = 0; event < 200; event++) {
            random.at(event, Stage.PROCESS);
            double[][] p = new double[3][7];
            for (int i = 0; i < 21; i++) {
                p[i / 7][i % 7] = random.nextGaussian();
            }
            sphericity.compute(p[0], p[1], p[2], 7);
            double[] axis = {sphericity.axisX(), sphericity.axisY(), sphericity.axisZ()};
            double sum = 0;
            double[] image = new double[3];
            for (int i = 0; i < 7; i++) {
                double along = axis[0] * p[0][i] + axis[1] * p[1][i] + axis[2] * p[2][i];
                for (int k = 0; k < 3; k++) {
                    image[k] += along * p[k][i];
                    sum += p[k][i] * p[k][i];
                }
            }
            for (int k = 0; k < 3; k++) {
                assertThat(image[k] / sum).isCloseTo(sphericity.eigenvalue(0) * axis[k], within(1e-14));
            }
            assertThat(sphericity.eigenvalue(0) + sphericity.eigenvalue(1) + sphericity.eigenvalue(2))
                    .isCloseTo(1, within(1e-14));
            assertThat(sphericity.eigenvalue(1)).isBetween(sphericity.eigenvalue(2), sphericity.eigenvalue(0));
        }
    }

    @Test
    void foxWolframMomentsOfTwoJetsAndOfThree() {
        moments.compute(new double[] {3, -3}, new double[] {0, 0}, new double[] {4, -4}, 2);
        assertThat(moments.moment(0)).isCloseTo(100, within(1e-12));
        for (int l = 0; l <= FoxWolfram.HIGHEST; l++) {
            assertThat(moments.ratio(l)).as("R" + l).isCloseTo(l % 2 == 0 ? 1 : 0, within(1e-15));
        }
        moments.compute(STAR_X, STAR_Y, STAR_Z, 3);
        // (1 + 2 P_l(-1/2)) / 3 = 1, 0, 1/4, 5/8, -3/128 + 1/3 ... with P_2 = -1/8, P_3 = 7/16, P_4 = -37/128.
        assertThat(moments.ratio(1)).isCloseTo(0, within(1e-15));
        assertThat(moments.ratio(2)).isCloseTo((1 - 2.0 / 8) / 3, within(1e-15));
        assertThat(moments.ratio(3)).isCloseTo((1 + 14.0 / 16) / 3, within(1e-15));
        assertThat(moments.ratio(4)).isCloseTo((1 - 74.0 / 128) / 3, within(1e-15));
    }

    @Test
    void conesFoldForwardAndBackward() {
        CleoCones cones = new CleoCones(9);
        double[] px = {0, 0, Math.sin(Math.toRadians(15)), 1};
        double[] py = {0, 0, 0, 0};
        double[] pz = {2, -3, Math.cos(Math.toRadians(15)), 0};
        cones.compute(px, py, pz, 4, 0, 0, 1);
        assertThat(cones.flow(0)).isCloseTo(5, within(1e-15));
        assertThat(cones.flow(1)).isCloseTo(1, within(1e-15));
        assertThat(cones.flow(8)).isCloseTo(1, within(1e-15));
        double sum = 0;
        for (int i = 0; i < cones.cones(); i++) {
            sum += cones.flow(i);
        }
        assertThat(sum).isCloseTo(7, within(1e-14));
        assertThatThrownBy(() -> new CleoCones(0)).hasMessage("CLEO cones: 0 cones, expected 1 to 90");
    }

    @Test
    void nothingHasNoShape() {
        sphericity.compute(NONE, NONE, NONE, 0);
        assertThat(sphericity.sphericity()).isZero();
        assertThat(sphericity.axisX() + sphericity.axisY() + sphericity.axisZ()).isEqualTo(1);
        moments.compute(NONE, NONE, NONE, 0);
        assertThat(moments.ratio(2)).isZero();
        CleoCones cones = new CleoCones(9);
        cones.compute(NONE, NONE, NONE, 0, 0, 0, 1);
        assertThat(cones.flow(0)).isZero();
    }

    /** The table of numbers is the boost of {@link Beams}. */
    @Test
    void theFrameOfTheBeamsIsThatOfTheirFourVectors() {
        Beams beams = new Beams(7.004, 4.002, 0.0415, -0.0415, 0, 0, 0, 0);
        CentreOfMassFrame frame = new CentreOfMassFrame(beams);
        FourVector lab = new FourVector(0.3, -1.2, 2.5, 3.1);
        FourVector expected = beams.toCentreOfMass(lab);
        assertThat(frame.px(0.3, -1.2, 2.5, 3.1)).isCloseTo(expected.px(), within(1e-14));
        assertThat(frame.py(0.3, -1.2, 2.5, 3.1)).isCloseTo(expected.py(), within(1e-14));
        assertThat(frame.pz(0.3, -1.2, 2.5, 3.1)).isCloseTo(expected.pz(), within(1e-14));
        assertThat(frame.energy(0.3, -1.2, 2.5, 3.1)).isCloseTo(expected.energy(), within(1e-14));
        assertThat(frame.sqrtS()).isEqualTo(beams.sqrtS());
    }
}
