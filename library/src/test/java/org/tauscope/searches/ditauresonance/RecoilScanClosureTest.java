package org.tauscope.searches.ditauresonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.scan.BackgroundRule;
import org.tauscope.statistics.scan.LookElsewhere;
import org.tauscope.statistics.scan.MassScan;
import org.tauscope.statistics.scan.MassSteps;
import org.tauscope.statistics.scan.PeakFamily;
import org.tauscope.statistics.scan.ScanChannel;
import org.tauscope.statistics.scan.ScanOptions;
import org.tauscope.statistics.scan.ScanPoint;
import org.tauscope.statistics.scan.ScanResult;
import org.tauscope.statistics.scan.SignalUncertainty;
import org.tauscope.statistics.scan.SmoothBackground;
import org.tauscope.statistics.scan.SpuriousOrder;
import org.tauscope.statistics.scan.ToyScans;
import org.tauscope.statistics.scan.Vetoes;
import org.tauscope.statistics.scan.Window;

/**
 * Scans of spectra like those of the search: few events, peaks that narrow tenfold, a long radiative tail above each, steps
 * of the density at the borders of ranges. Densities and resolutions are rounded from a run; fixed seeds.
 */
@Tag("physics")
class RecoilScanClosureTest {

    private static final DitauResonanceCard.Scan SETTINGS =
            DitauResonanceCard.of(DitauResonanceCard.standard()).scan();
    private static final double[] EDGES = {3.6, 4.4, 5.2, 6.0, 6.8, 7.6, 8.4, 9.2, 10.0};
    /** Background per GeV at the lower and upper edge of each range. */
    private static final double[][] DENSITY = {
        {30, 50}, {50, 80}, {50, 80}, {70, 120}, {80, 120}, {100, 150}, {150, 250}, {500, 350}
    };
    /** Core at masses of 3.6, 4.4, ... 10 GeV, in GeV. */
    private static final double[] SIGMA = {0.046, 0.036, 0.028, 0.022, 0.0166, 0.013, 0.0097, 0.0069, 0.0052};

    private static final PeakFamily.Tails TAILS = new PeakFamily.Tails(1.6, 6, 1.2, 1.3);

    /** The order that the rule takes nearly everywhere. */
    private static final BackgroundRule LINE = SmoothBackground.bernstein(1);

    private static double sigma(double mass) {
        int i = Math.clamp((int) ((mass - EDGES[0]) / 0.8), 0, EDGES.length - 2);
        double t = (mass - EDGES[i]) / 0.8;
        return SIGMA[i] * Math.pow(SIGMA[i + 1] / SIGMA[i], t);
    }

    private static ScanChannel channel(int range, BackgroundRule rule) {
        double low = EDGES[range];
        double high = EDGES[range + 1];
        double from = Math.max(3, low - 15 * sigma(low));
        double to = Math.min(10.3, high + 15 * sigma(high));
        int bins = (int) Math.ceil((to - from) / SETTINGS.binWidth());
        double[] counts = new double[bins];
        double width = (to - from) / bins;
        for (int b = 0; b < bins; b++) {
            double t = (from + (b + 0.5) * width - low) / (high - low);
            double line = DENSITY[range][0] + t * (DENSITY[range][1] - DENSITY[range][0]);
            double bent = DENSITY[range][0] * Math.pow(DENSITY[range][1] / DENSITY[range][0], t);
            counts[b] = width * (rule.equals(LINE) ? Math.max(1, line) : bent);
        }
        DoubleUnaryOperator yield = mass -> mass >= low && (mass < high || range == EDGES.length - 2) ? 1 : 0;
        return new ScanChannel(
                "range" + (range + 1),
                new Spectrum(new Range(from, to), counts),
                PeakFamily.crystalBall(mass -> mass + 0.15 * sigma(mass), RecoilScanClosureTest::sigma, mass -> TAILS),
                yield,
                rule,
                new Window.Sliding(SETTINGS.window()),
                Vetoes.none(),
                SignalUncertainty.none());
    }

    private static MassScan scan(List<ScanChannel> channels, double... masses) {
        return new MassScan(channels, masses, ScanOptions.standard());
    }

    private static List<ScanChannel> channels(BackgroundRule rule) {
        List<ScanChannel> channels = new ArrayList<>();
        for (int range = 0; range < DENSITY.length; range++) {
            channels.add(channel(range, rule));
        }
        return channels;
    }

    /** Counts thrown from the expectations, with signal events at a mass where some are wanted. */
    private static List<ScanChannel> thrown(List<ScanChannel> expected, double mass, double events, long seed) {
        RandomStream random = new RandomStream(seed, "closure").at(0, Stage.PSEUDO_DATA);
        List<ScanChannel> thrown = new ArrayList<>();
        for (ScanChannel channel : expected) {
            double[] mean = channel.spectrum().counts();
            if (events > 0) {
                double[] signal = channel.signal(mass, events).counts();
                for (int b = 0; b < mean.length; b++) {
                    mean[b] += signal[b];
                }
            }
            thrown.add(
                    channel.withCounts(ToyScans.throwCounts(channel.spectrum().withCounts(mean), random)));
        }
        return thrown;
    }

    /** 100 pseudo-data for each of ten masses with 40 events. */
    @Test
    void injectedPeaksComeBackInYieldAndMass() {
        int toys = 100;
        List<ScanChannel> expected = channels(LINE);
        for (int k = 0; k < 10; k++) {
            double mass = 3.8 + 0.65 * k;
            double[] near = new double[9];
            for (int i = 0; i < near.length; i++) {
                near[i] = mass + (i - 4) * 0.5 * sigma(mass);
            }
            double sum = 0;
            double squares = 0;
            double shift = 0;
            for (int toy = 0; toy < toys; toy++) {
                ScanResult result =
                        scan(thrown(expected, mass, 40, 1000L * k + toy), near).significances();
                ScanPoint.Tested at = (ScanPoint.Tested) result.points().get(4);
                sum += at.strength();
                squares += at.strength() * at.strength();
                shift += (result.largestExcess().mass() - mass) / sigma(mass);
            }
            double mean = sum / toys;
            double error = Math.sqrt((squares / toys - mean * mean) / toys);
            assertThat(mean).as("yield at %s GeV", mass).isCloseTo(40, within(3.5 * error));
            assertThat(shift / toys).as("mass at %s GeV in widths", mass).isCloseTo(0, within(0.2));
        }
    }

    /** What the fit finds in an expectation without fluctuations that is no polynomial. */
    @Test
    void theFormOfTheBackgroundMakesNoSignal() {
        BackgroundRule rule =
                new SpuriousOrder(SmoothBackground.bernstein(1), SETTINGS.highestDegree(), SETTINGS.spurious());
        double[] masses = MassSteps.following(3.6, 10, RecoilScanClosureTest::sigma, 1);
        for (ScanPoint.Tested point :
                scan(channels(rule), masses).significances().tested()) {
            assertThat(Math.abs(point.strength()) / point.uncertainty())
                    .as("spurious signal at %s GeV over its error", point.mass())
                    .isLessThan(0.2);
        }
    }

    /**
     * 4,000 local p-values of a background of the fitted form. With five to ten events under a peak they are not exactly
     * flat: their mean is 0.52, a fortieth of the excesses move to deficits, and small p-values are a little too rare. What
     * must not be is too many of them.
     */
    @Test
    void localPValuesOfBackgroundAloneAreNearlyFlatAndNeverTooSmall() {
        List<ScanChannel> expected = channels(LINE);
        List<Double> values = new ArrayList<>();
        for (int toy = 0; toy < 500; toy++) {
            scan(thrown(expected, 0, 0, toy), 4.1, 5.0, 5.9, 6.7, 7.3, 8.1, 8.9, 9.7)
                    .significances()
                    .tested()
                    .forEach(point -> values.add(point.pValue()));
        }
        assertThat(values).hasSize(4000);
        for (double nominal : new double[] {0.01, 0.05, 0.16, 0.5, 0.84}) {
            double found = values.stream().filter(p -> p < nominal).count() / 4000.0;
            double error = Math.sqrt(nominal * (1 - nominal) / 4000);
            assertThat(found).as("share below %s", nominal).isLessThan(nominal + 3 * error);
            assertThat(found).as("share below %s", nominal).isGreaterThan(nominal - 0.03);
        }
    }

    /** 1,000 background-only scans of one range at all its masses: how often an excess is larger, and the bound. */
    @Test
    void upCrossingsBoundTheGlobalPValue() {
        List<ScanChannel> expected = channels(LINE);
        MassScan scan = scan(expected, MassSteps.following(6.0, 6.79, RecoilScanClosureTest::sigma, 0.5));
        ToyScans toys = ToyScans.run(
                scan,
                expected.stream().map(ScanChannel::spectrum).toList(),
                1000,
                toy -> new RandomStream(1, "closure").at(toy, Stage.PSEUDO_DATA),
                0.5);
        LookElsewhere bound = toys.lookElsewhere();
        for (double local : new double[] {2, 2.5, 3}) {
            double found = toys.globalPValue(local);
            double error = Math.sqrt(found * (1 - found) / 1000);
            assertThat(found).isLessThan(bound.globalPValue(local) + 3 * error);
            assertThat(found).isGreaterThan(0.5 * bound.globalPValue(local) - 3 * error);
        }
        assertThat(toys.failed()).isZero();
    }
}
