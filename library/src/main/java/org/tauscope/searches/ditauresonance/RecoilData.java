package org.tauscope.searches.ditauresonance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tauscope.cards.CardException;
import org.tauscope.searches.Observation;
import org.tauscope.searches.resonance.RecordedMasses;
import org.tauscope.statistics.peaks.Spectrum;

/**
 * Somebody's recoil masses: one list or spectrum that serves all ranges, or one per range, since each range has its own
 * selection.
 */
final class RecoilData {

    /** Name of the only channel where one spectrum serves all ranges. */
    private static final String WHOLE = "recoil";

    private final RecordedMasses recorded;
    private final boolean whole;

    private RecoilData(RecordedMasses recorded, boolean whole) {
        this.recorded = recorded;
        this.whole = whole;
    }

    /**
     * Reads what an observation names, where it names a file: {@code FILE}, or {@code range1=FILE,range2=FILE,...}.
     *
     * @param ranges names of the ranges that are tested
     * @throws CardException where the file cannot be used
     */
    static Optional<RecoilData> of(Observation observation, List<String> ranges) {
        return switch (observation) {
            case Observation.Published _, Observation.PseudoData _ -> Optional.empty();
            case Observation.Recorded(Path file) -> {
                boolean whole = !file.toString().contains("range");
                RecordedMasses recorded = RecordedMasses.read(file, whole ? List.of(WHOLE) : ranges);
                if (!whole && !recorded.channels().containsAll(ranges)) {
                    throw new CardException("--data: found " + recorded.channels()
                            + ", expected all ranges that are tested: " + ranges);
                }
                yield Optional.of(new RecoilData(recorded, whole));
            }
        };
    }

    private String channel(RecoilRange range) {
        return whole ? WHOLE : range.label();
    }

    /** The range with a spectrum that begins and ends at edges of recorded bins, where there are bins. */
    RecoilRange aligned(RecoilRange range) {
        return recorded.binned(channel(range))
                .map(bins -> range.withSpectrum(edge(bins, range.from(), 1), edge(bins, range.to(), -1)))
                .orElse(range);
    }

    private static double edge(Spectrum bins, double mass, int inwards) {
        double place = (mass - bins.range().low()) / bins.binWidth();
        double whole = inwards > 0 ? Math.ceil(place - 1e-6) : Math.floor(place + 1e-6);
        return bins.range().low() + Math.clamp(whole, 0, bins.bins()) * bins.binWidth();
    }

    /** Width of the bins of a range: the recorded one where there are bins. */
    double binWidth(RecoilRange range, double own) {
        return recorded.binned(channel(range)).map(Spectrum::binWidth).orElse(own);
    }

    /** Counts of a range in the bins of its scan. */
    Spectrum in(RecoilRange range, Spectrum bins) {
        return recorded.in(channel(range), bins);
    }
}
