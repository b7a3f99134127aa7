package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.searches.Observation;
import org.tauscope.searches.RecastResult;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.scan.LookElsewhere;
import org.tauscope.statistics.scan.MassScan;
import org.tauscope.statistics.scan.ScanChannel;
import org.tauscope.statistics.scan.ScanOptions;
import org.tauscope.statistics.scan.ScanPoint;
import org.tauscope.statistics.scan.ScanResult;
import org.tauscope.statistics.scan.ToyScans;

/**
 * The scan of a search: expected limits from the spectra of its channels, observed ones from counts, local and global
 * p-values.
 */
public final class ResonanceScan {

    /** Level of q0 whose up-crossings are counted. */
    private static final double CROSSING_LEVEL = 0.5;

    private final MassScan scan;
    private final double level;
    /** That of the limits, then those that recasts want too. */
    private final List<Double> levels;

    /**
     * Prepares a scan.
     *
     * @param channels their spectra are what is expected: {@link ChannelSpectrum#smooth}, or recorded data themselves
     * @param masses   rising, GeV
     * @param options  common uncertainty and the switch to counting
     * @param level    confidence level of the limits, in (0, 1)
     */
    public ResonanceScan(List<ScanChannel> channels, double[] masses, ScanOptions options, double level) {
        scan = new MassScan(channels, masses, options);
        this.level = level;
        levels = Stream.concat(Stream.of(level), RecastResult.LEVELS.stream())
                .distinct()
                .toList();
    }

    /** The scan below. */
    public MassScan scan() {
        return scan;
    }

    /**
     * Counts thrown from the expectation, a signal included where one is wanted.
     *
     * @param observation seed, and the strength at the mass of a signal
     */
    public List<Spectrum> pseudoData(Observation.PseudoData observation) {
        RandomStream random = new RandomStream(observation.seed(), "pseudo-data").at(0, Stage.PSEUDO_DATA);
        List<Spectrum> thrown = new ArrayList<>();
        for (Spectrum mean : expectation(observation.injected())) {
            thrown.add(mean.withCounts(ToyScans.throwCounts(mean, random)));
        }
        return thrown;
    }

    /** The expected spectra of the channels with a signal where one is wanted; vetoed ranges are empty of known peaks. */
    public List<Spectrum> expectation(Optional<Observation.Injection> injected) {
        List<Spectrum> means = new ArrayList<>();
        for (ScanChannel channel : scan.channels()) {
            double[] mean = channel.spectrum().counts();
            if (injected.isPresent()) {
                double[] signal = channel.signal(
                                injected.get().mass(), injected.get().rate())
                        .counts();
                for (int b = 0; b < mean.length; b++) {
                    mean[b] += signal[b];
                }
            }
            means.add(channel.spectrum().withCounts(mean));
        }
        return means;
    }

    /** Expected limits alone. */
    public ResonanceResult expected() {
        return new ResonanceResult(scan, level, scan.limits(levels), Optional.empty(), Optional.empty());
    }

    /**
     * Limits and p-values of counts.
     *
     * @param data one spectrum per channel in the bins of the channel
     * @param toys scans of background alone for the global p-value, from 0; with 0 it is the bound from the up-crossings
     *             of the data
     * @param seed of the toys
     */
    public ResonanceResult observed(List<Spectrum> data, int toys, long seed) {
        ScanResult result = scan.limits(data, levels);
        Optional<GlobalPValue> global =
                result.tested().isEmpty() ? Optional.empty() : Optional.of(global(result, toys, seed));
        return new ResonanceResult(scan, level, result, Optional.of(data), global);
    }

    private GlobalPValue global(ScanResult result, int toys, long seed) {
        ScanPoint.Tested best = result.largestExcess();
        Optional<ToyScans> thrown = toys > 0
                ? Optional.of(ToyScans.run(
                        scan,
                        scan.backgrounds(),
                        toys,
                        toy -> new RandomStream(seed, "scan").at(toy, Stage.PSEUDO_DATA),
                        CROSSING_LEVEL))
                : Optional.empty();
        LookElsewhere elsewhere = thrown.map(ToyScans::lookElsewhere)
                .orElseGet(() -> new LookElsewhere(result.upCrossings(CROSSING_LEVEL), CROSSING_LEVEL));
        return new GlobalPValue(
                best.mass(),
                best.significance(),
                best.pValue(),
                elsewhere.upCrossings(),
                best.q0() >= CROSSING_LEVEL
                        ? OptionalDouble.of(elsewhere.globalPValue(best.significance()))
                        : OptionalDouble.empty(),
                thrown.map(ToyScans::toys).orElse(0),
                thrown.map(found -> OptionalDouble.of(found.globalPValue(best.significance())))
                        .orElse(OptionalDouble.empty()));
    }
}
