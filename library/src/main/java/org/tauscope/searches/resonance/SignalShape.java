package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.tauscope.searches.ResultTable;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.scan.PeakFamily;

/**
 * The peak of a signal at any mass: fits at simulated masses, their parameters interpolated by monotone cubic curves, the
 * width and the powers of the tails in their logarithm, the offset in units of the width. Fits that are not to be trusted
 * are left out where there are others, and so are masses with fewer than ten candidates.
 */
public final class SignalShape {

    private static final List<String> COLUMNS = List.of(
            "mass_GeV",
            "offset_GeV",
            "sigma_GeV",
            "sigma_error_GeV",
            "alpha_low",
            "power_low",
            "alpha_high",
            "power_high",
            "candidates",
            "inside",
            "deviance",
            "distance",
            "problem");

    private final List<PeakFit> fits;
    /** Candidates at the masses that have too few for a fit. */
    private final NavigableMap<Double, Integer> left;

    private final DoubleUnaryOperator coordinate;
    private final MonotoneCurve offset;
    private final MonotoneCurve sigma;
    private final MonotoneCurve alphaLow;
    private final MonotoneCurve powerLow;
    private final MonotoneCurve alphaHigh;
    private final MonotoneCurve powerHigh;

    private SignalShape(List<PeakFit> fits, NavigableMap<Double, Integer> left, DoubleUnaryOperator coordinate) {
        this.fits = List.copyOf(fits);
        this.left = new TreeMap<>(left);
        this.coordinate = coordinate;
        List<PeakFit> good =
                fits.stream().filter(fit -> fit.problem().isEmpty()).toList();
        List<PeakFit> used = good.isEmpty() ? fits : good;
        offset = curve(used, fit -> fit.parameters().offset() / fit.parameters().sigma());
        sigma = curve(used, fit -> Math.log(fit.parameters().sigma()));
        alphaLow = curve(used, fit -> fit.parameters().tails().alphaLow());
        powerLow = curve(used, fit -> Math.log(fit.parameters().tails().powerLow()));
        alphaHigh = curve(used, fit -> fit.parameters().tails().alphaHigh());
        powerHigh = curve(used, fit -> Math.log(fit.parameters().tails().powerHigh()));
    }

    /**
     * Fits the peak at each simulated mass.
     *
     * @param samples    selected candidates by simulated mass, GeV
     * @param allowed    masses that a candidate can have, GeV
     * @param coordinate rising function of the mass in which parameters are interpolated, e.g. its logarithm or, near a
     *                   threshold 2 m, the root of mass^2 - 4 m^2
     */
    public static SignalShape fit(
            NavigableMap<Double, WeightedMasses> samples, Range allowed, DoubleUnaryOperator coordinate) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("signal shape: found no simulated mass, expected at least 1");
        }
        NavigableMap<Double, Integer> left = new TreeMap<>();
        samples.forEach((mass, candidates) -> {
            if (candidates.size() < PeakFit.LEAST) {
                left.put(mass, candidates.size());
            }
        });
        if (left.size() == samples.size()) {
            throw new IllegalArgumentException("signal shape: found " + left
                    + " selected candidates by mass in GeV, expected at least " + PeakFit.LEAST + " at one of them");
        }
        List<PeakFit> fits =
                samples.entrySet().stream()
                        .filter(sample -> !left.containsKey(sample.getKey()))
                        .toList()
                        .parallelStream()
                        .map(sample -> PeakFit.of(sample.getKey(), sample.getValue(), allowed))
                        .toList();
        return new SignalShape(fits, left, coordinate);
    }

    private MonotoneCurve curve(List<PeakFit> used, ToDoubleFunction<PeakFit> value) {
        return new MonotoneCurve(
                used.stream()
                        .mapToDouble(fit -> coordinate.applyAsDouble(fit.mass()))
                        .toArray(),
                used.stream().mapToDouble(value).toArray());
    }

    /** The fits, rising in mass. */
    public List<PeakFit> fits() {
        return fits;
    }

    /** The peak at a mass, GeV. */
    public PeakParameters at(double mass) {
        double x = coordinate.applyAsDouble(mass);
        double width = Math.exp(sigma.applyAsDouble(x));
        return new PeakParameters(
                width * offset.applyAsDouble(x),
                width,
                new PeakFamily.Tails(
                        alphaLow.applyAsDouble(x),
                        Math.exp(powerLow.applyAsDouble(x)),
                        alphaHigh.applyAsDouble(x),
                        Math.exp(powerHigh.applyAsDouble(x))));
    }

    /** Width of the core at a mass, both GeV. */
    public double sigma(double mass) {
        return Math.exp(sigma.applyAsDouble(coordinate.applyAsDouble(mass)));
    }

    /** The peaks as a scan wants them. */
    public PeakFamily family() {
        return PeakFamily.crystalBall(mass -> mass + at(mass).offset(), this::sigma, mass -> at(mass).tails());
    }

    /**
     * The fits as a table.
     *
     * @param name of the table, e.g. {@code shapes-mumu}
     */
    public ResultTable table(String name) {
        List<List<String>> rows = new ArrayList<>();
        for (PeakFit fit : fits) {
            PeakFamily.Tails tails = fit.parameters().tails();
            rows.add(List.of(
                    ResultTable.number(fit.mass()),
                    ResultTable.number(fit.parameters().offset()),
                    ResultTable.number(fit.parameters().sigma()),
                    ResultTable.number(fit.sigmaError()),
                    ResultTable.number(tails.alphaLow()),
                    ResultTable.number(tails.powerLow()),
                    ResultTable.number(tails.alphaHigh()),
                    ResultTable.number(tails.powerHigh()),
                    ResultTable.number(fit.events()),
                    ResultTable.number(fit.inside()),
                    ResultTable.number(fit.deviance()),
                    ResultTable.number(fit.distance()),
                    fit.problem()));
        }
        left.forEach((mass, candidates) -> {
            List<String> row = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
            row.set(0, ResultTable.number(mass));
            row.set(COLUMNS.size() - 1, "only " + candidates + " candidates");
            rows.add(row);
        });
        return new ResultTable(
                name,
                "Double-sided Crystal Ball peaks fitted to simulated signals: offset and width of the core, begin (in"
                    + " widths) and power of the tails, effective candidates, fraction of them in the range of the"
                    + " fit, deviance per degree of freedom, largest difference of the summed fractions. Fits with a"
                    + " problem are left out of the interpolation.",
                COLUMNS,
                rows);
    }
}
