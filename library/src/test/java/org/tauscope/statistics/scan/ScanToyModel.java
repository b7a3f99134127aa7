package org.tauscope.statistics.scan;

import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;

/** A spectrum from 0 to 10 in 200 bins: a falling line of background, a Gaussian peak of width 0.25. */
final class ScanToyModel {

    static final Range RANGE = new Range(0, 10);
    static final double WIDTH = 0.25;
    private static final int BINS = 200;

    private ScanToyModel() {}

    static Spectrum expected(double background, double signal, double mass) {
        double[] counts = new double[BINS];
        for (int b = 0; b < BINS; b++) {
            double u = (b + 0.5) / BINS;
            double z = (10 * u - mass) / WIDTH;
            counts[b] = background / BINS * (1.6 - 1.2 * u)
                    + signal * (10.0 / BINS) / (WIDTH * Math.sqrt(2 * Math.PI)) * Math.exp(-0.5 * z * z);
        }
        return new Spectrum(RANGE, counts);
    }

    static Spectrum thrown(Spectrum expected, long seed, long toy) {
        return expected.withCounts(ToyScans.throwCounts(expected, random(seed, toy)));
    }

    static RandomStream random(long seed, long toy) {
        return new RandomStream(seed, "scan").at(toy, Stage.PSEUDO_DATA);
    }

    static MassScan scan(Spectrum spectrum, SmoothBackground background, double... masses) {
        return new MassScan(spectrum, masses, PeakFamily.gaussian(mass -> WIDTH), background, new Window.Whole());
    }

    static ScanPoint.Tested only(ScanResult result) {
        return result.tested().getFirst();
    }
}
