package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.tauscope.models.Boson;
import org.tauscope.models.MuonMagneticMoment;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.Limit;
import org.tauscope.searches.ResultTable;

/** What the limits on xi say about the magnetic moment of the muon, year by year. */
final class MuonMoment {

    private static final int BAND_POINTS = 80;

    /** Longest ranges that a sentence names. */
    private static final int MOST_RANGES = 2;

    private final List<Limit> limits;
    private final boolean observed;

    /**
     * From limits on xi.
     *
     * @param limits   rising in mass
     * @param observed whether observed limits count, where there are data
     */
    MuonMoment(List<Limit> limits, boolean observed) {
        this.limits = List.copyOf(limits);
        this.observed = observed;
    }

    /** The couplings of a phi of this mass that a deviation asks for, within two standard deviations. */
    static MuonMagneticMoment.Band band(double mass, MuonMagneticMoment.Deviation deviation) {
        return MuonMagneticMoment.band(Boson.leptophilicScalar(mass, 1), deviation);
    }

    private OptionalDouble limit(Limit at) {
        return observed && at.observed().isPresent()
                ? at.observed()
                : at.expected().get(2);
    }

    /** Ranges of tested masses in which every phi that explains the deviation is excluded, first and last mass of each. */
    List<double[]> excluded(MuonMagneticMoment.Deviation deviation) {
        List<double[]> ranges = new ArrayList<>();
        boolean open = false;
        for (Limit at : limits) {
            boolean inside = limit(at).isPresent()
                    && limit(at).getAsDouble() < band(at.mass(), deviation).low();
            if (inside && !open) {
                ranges.add(new double[] {at.mass(), at.mass()});
            } else if (inside) {
                ranges.getLast()[1] = at.mass();
            }
            open = inside;
        }
        return ranges;
    }

    /** One sentence per year. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        String kind = observed ? "observed" : "expected";
        for (MuonMagneticMoment.Deviation deviation : MuonMagneticMoment.deviations()) {
            String begin = String.format(
                    Locale.ROOT,
                    "(g-2)_mu of %d, deviation %.0f +- %.0f e-11%s: ",
                    deviation.year(),
                    1e11 * deviation.value(),
                    1e11 * deviation.uncertainty(),
                    deviation.assumed() ? " (remembered)" : "");
            if (deviation.value() < 2 * deviation.uncertainty()) {
                sentences.add(begin + "no deviation within two standard deviations, so that nothing asks for phi_L.");
                continue;
            }
            List<String> ranges = excluded(deviation).stream()
                    .sorted((one, other) -> Double.compare(other[1] - other[0], one[1] - one[0]))
                    .limit(MOST_RANGES)
                    .sorted((one, other) -> Double.compare(one[0], other[0]))
                    .map(range -> String.format(Locale.ROOT, "%.3f to %.2f GeV", range[0], range[1]))
                    .toList();
            sentences.add(begin
                    + (ranges.isEmpty()
                            ? "phi_L may explain it at every tested mass (" + kind + " limits)."
                            : "no phi_L of " + String.join(", or ", ranges) + " explains it outside of the vetoes ("
                                    + kind + " limits, two standard deviations)."));
        }
        return sentences;
    }

    /** The band of a year, for the picture of the limits on xi. */
    static Exhibit.PublishedCurve curve(int year, double low, double high) {
        MuonMagneticMoment.Deviation deviation = MuonMagneticMoment.deviation(year);
        List<Double> masses = new ArrayList<>();
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (int i = 0; i <= BAND_POINTS; i++) {
            double mass = low * Math.pow(high / low, (double) i / BAND_POINTS);
            MuonMagneticMoment.Band band = band(mass, deviation);
            masses.add(mass);
            lower.add(band.low());
            upper.add(band.high());
        }
        return new Exhibit.PublishedCurve("$(g-2)_\\mu$ " + year + ", $\\pm 2\\sigma$", masses, lower, upper);
    }

    /** The limits beside the couplings that each year asks for. */
    ResultTable table() {
        List<String> columns = new ArrayList<>(List.of("mass_GeV", "xi_limit"));
        List<MuonMagneticMoment.Deviation> years = MuonMagneticMoment.deviations();
        years.forEach(year -> {
            columns.add("xi_low_" + year.year());
            columns.add("xi_high_" + year.year());
            columns.add("excluded_" + year.year());
        });
        List<List<String>> rows = new ArrayList<>();
        for (Limit at : limits) {
            List<String> row = new ArrayList<>();
            row.add(ResultTable.number(at.mass()));
            row.add(ResultTable.number(limit(at)));
            for (MuonMagneticMoment.Deviation year : years) {
                MuonMagneticMoment.Band band = band(at.mass(), year);
                row.add(ResultTable.number(band.low()));
                row.add(ResultTable.number(band.high()));
                boolean excluded = limit(at).isPresent() && limit(at).getAsDouble() < band.low();
                row.add(excluded ? "yes" : "no");
            }
            rows.add(row);
        }
        return new ResultTable(
                "muon-magnetic-moment",
                "Limit on xi (" + (observed ? "observed" : "expected")
                        + ") and the couplings that explain the deviation of a_mu within two standard deviations, by"
                        + " year; a lower edge of 0 means that none is needed.",
                columns,
                rows);
    }
}
