package org.tauscope.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** The short ways for tracks from the beam axis against the long ones: counting layers, looking up covariances. */
class PromptTracksTest {

    private static final int TRACKS = 4000;

    private final Flight flight = new Flight();
    private final RandomStream random = new RandomStream(31, "prompt tracks");

    /** A track from near the origin, pT log-uniform in 0.12-5 GeV, anywhere in the tracking angles. */
    private void launch(DetectorCard card, int i) {
        random.at(i, Stage.PROCESS);
        double pt = 0.12 * Math.exp(random.nextDouble() * Math.log(5 / 0.12));
        double tanLambda = -1.6 + 4.6 * random.nextDouble();
        double phi = 2 * Math.PI * random.nextDouble();
        int charge = random.nextBoolean() ? 1 : -1;
        flight.launch(
                charge,
                card.field(),
                pt * Math.cos(phi),
                pt * Math.sin(phi),
                pt * tanLambda,
                0.5 * random.nextGaussian(),
                0.5 * random.nextGaussian(),
                3 * random.nextGaussian());
    }

    @ParameterizedTest
    @ValueSource(strings = {"belle", "belle2", "stcf", "idea"})
    void countingFindsTheLayersOfTheWalk(String name) {
        DetectorCard card = DetectorCard.named(name);
        LayerCount count = new LayerCount(card.layers());
        LayerWalk walk = new LayerWalk(card.layers());
        double expected = 0;
        double hits = 0;
        for (int i = 0; i < TRACKS; i++) {
            launch(card, i);
            walk.walk(flight, flight.halfTurn(), random.at(i, Stage.TRACKING));
            int chamber = 0;
            int silicon = 0;
            for (int c = 0; c < walk.crossings; c++) {
                Layer layer = card.layers().get(walk.layer[c]);
                silicon += layer.kind() == Layer.Kind.SILICON ? 1 : 0;
                chamber += layer.kind() == Layer.Kind.AXIAL || layer.kind() == Layer.Kind.STEREO ? 1 : 0;
                expected += layer.hitEfficiency();
            }
            count.cross(flight);
            assertThat(count.chamberCrossed).as("layers of track " + i).isEqualTo(chamber);
            count.hit(random.at(i, Stage.MATERIAL));
            assertThat(count.siliconHits).isLessThanOrEqualTo(silicon);
            assertThat(Integer.bitCount(count.siliconMask)).isEqualTo(count.siliconHits);
            assertThat(count.axialHits + count.stereoHits).isLessThanOrEqualTo(chamber);
            hits += count.siliconHits + count.axialHits + count.stereoHits;
        }
        // At most a sixth of a hit per crossing squared: four standard deviations are below 0.1 % of 160,000 hits.
        assertThat(hits / expected).isCloseTo(1, within(0.0015));
    }

    /** The grid against the filter of the same hits; the filter has its own missing hits in the chamber. */
    @ParameterizedTest
    @ValueSource(strings = {"belle", "belle2", "stcf", "idea"})
    void theGridGivesTheErrorsOfTheFilter(String name) {
        DetectorCard card = DetectorCard.named(name);
        LayerCount count = new LayerCount(card.layers());
        PromptCovariance grid = grid(card, count);
        LayerWalk walk = new LayerWalk(card.layers());
        TrackMeasurement filter = new TrackMeasurement(card.layers());
        double[] looked = new double[15];
        double[] filtered = new double[15];
        double[] sum = new double[5];
        double[] squares = new double[5];
        int n = 0;
        for (int i = 0; i < TRACKS; i++) {
            launch(card, i);
            count.cross(flight);
            if (count.chamberCrossed < 20) {
                continue;
            }
            walk.walk(flight, flight.halfTurn(), random.at(i, Stage.TRACKING));
            int mask = siliconMask(card, walk);
            assertThat(filter.measure(flight, walk, ChargedSpecies.of(Pdg.PI_PLUS).mass))
                    .isTrue();
            filter.covariance(filtered);
            assertThat(grid.look(flight, ChargedSpecies.PION, mask)).isTrue();
            TrackMeasurement.covariance(grid.factor, looked);
            for (int k = 0; k < 5; k++) {
                int diagonal = k * (k + 1) / 2 + k;
                double ratio = Math.sqrt(looked[diagonal] / filtered[diagonal]);
                sum[k] += ratio;
                squares[k] += (ratio - 1) * (ratio - 1);
            }
            n++;
        }
        assertThat(n).isGreaterThan(TRACKS / 2);
        for (int k = 0; k < 5; k++) {
            assertThat(sum[k] / n).as("mean ratio of error " + k).isCloseTo(1, within(0.02));
            assertThat(Math.sqrt(squares[k] / n)).as("spread of error " + k).isLessThan(0.08);
        }
    }

    /** Up to the energy of a beam, at the ends of the tracking angles and beyond: no track is lost for want of a node. */
    @ParameterizedTest
    @ValueSource(doubles = {7.9, 8.1, 20, 45.6, 60})
    void theGridHoldsTheTracksOfTheZPole(double momentum) {
        DetectorCard card = DetectorCard.named("idea");
        LayerCount count = new LayerCount(card.layers());
        PromptCovariance grid = grid(card, count);
        LayerWalk walk = new LayerWalk(card.layers());
        TrackMeasurement filter = new TrackMeasurement(card.layers());
        double[] looked = new double[15];
        double[] filtered = new double[15];
        for (double degrees : new double[] {10, 12, 45, 90, 133, 168, 170}) {
            double theta = Math.toRadians(degrees);
            flight.launch(1, card.field(), momentum * Math.sin(theta), 0, momentum * Math.cos(theta), 0, 0, 0);
            int all = (1 << count.siliconLayers()) - 1;
            walk.expect(flight, all);
            boolean determined = filter.measure(flight, walk, ChargedSpecies.of(Pdg.PI_PLUS).mass);
            assertThat(grid.look(flight, ChargedSpecies.PION, all))
                    .as("%s GeV at %s degrees", momentum, degrees)
                    .isEqualTo(determined);
            assertThat(determined || degrees < 11 || degrees > 169).isTrue();
            if (determined) {
                filter.covariance(filtered);
                TrackMeasurement.covariance(grid.factor, looked);
                assertThat(Math.sqrt(looked[5] / filtered[5]))
                        .as("error of the curvature, %s GeV at %s degrees", momentum, degrees)
                        .isCloseTo(1, within(0.1));
            }
        }
    }

    private static PromptCovariance grid(DetectorCard card, LayerCount count) {
        return new PromptCovariance(
                card.layers(), card.trackFinding(), card.field(), card.beams().sqrtS(), count.siliconLayers());
    }

    private static int siliconMask(DetectorCard card, LayerWalk walk) {
        int mask = 0;
        for (int c = 0; c < walk.crossings; c++) {
            if (walk.hit[c] && card.layers().get(walk.layer[c]).kind() == Layer.Kind.SILICON) {
                int number = (int) card.layers().subList(0, walk.layer[c]).stream()
                        .filter(layer -> layer.kind() == Layer.Kind.SILICON)
                        .count();
                mask |= 1 << number;
            }
        }
        return mask;
    }
}
