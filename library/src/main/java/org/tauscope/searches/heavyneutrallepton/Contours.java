package org.tauscope.searches.heavyneutrallepton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.tauscope.interpretation.Contour;
import org.tauscope.interpretation.ExcludedRegion;
import org.tauscope.interpretation.ExclusionScan;
import org.tauscope.models.Nature;

/**
 * Excluded intervals at neighbouring masses joined to a closed region. Beyond the last excluded mass the region ends in
 * its nose, where the smallest CLs along the coupling, interpolated in mass, reaches the confidence level.
 */
final class Contours {

    private Contours() {}

    /** The region of one hypothesis, observed and expected. */
    static Optional<Contour> of(List<MassPoint> points, Nature nature, double confidenceLevel) {
        List<MassPoint> chosen =
                points.stream().filter(point -> point.nature() == nature).toList();
        double alpha = 1 - confidenceLevel;
        Optional<ExcludedRegion> observed =
                region(chosen, point -> point.limit().observed(), alpha);
        List<Optional<ExcludedRegion>> bands = new ArrayList<>();
        for (int quantile = 0; quantile < 5; quantile++) {
            int k = quantile;
            bands.add(
                    region(chosen, point -> Optional.of(point.limit().expected().get(k)), alpha));
        }
        Optional<Contour.Expectation> expected = bands.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Contour.Expectation(
                        bands.get(2).orElseThrow(),
                        bands.get(0).orElseThrow(),
                        bands.get(1).orElseThrow(),
                        bands.get(3).orElseThrow(),
                        bands.get(4).orElseThrow()))
                : Optional.empty();
        return observed.isEmpty() && expected.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Contour("Tauscope", MassPoint.hypothesis(nature), confidenceLevel, observed, expected));
    }

    /** Mass at which an exclusion ends, GeV; empty where it does not end between two of the masses. */
    static OptionalDouble nose(List<MassPoint> points, Nature nature, double confidenceLevel) {
        List<MassPoint> chosen =
                points.stream().filter(point -> point.nature() == nature).toList();
        return nose(chosen, point -> point.limit().observed(), 1 - confidenceLevel)
                .map(end -> OptionalDouble.of(end.mass()))
                .orElseGet(OptionalDouble::empty);
    }

    private static Optional<ExcludedRegion> region(
            List<MassPoint> points, Function<MassPoint, Optional<ExclusionScan>> curve, double alpha) {
        List<ExcludedRegion.Slice> slices = new ArrayList<>();
        for (MassPoint point : points) {
            curve.apply(point)
                    .flatMap(ExclusionScan::interval)
                    .ifPresent(interval -> slices.add(new ExcludedRegion.Slice(
                            point.mass(), interval.lower(), interval.upper().orElse(CouplingLimit.LARGEST))));
        }
        nose(points, curve, alpha).ifPresent(slices::add);
        return slices.size() < 2 ? Optional.empty() : Optional.of(new ExcludedRegion(slices));
    }

    private static Optional<ExcludedRegion.Slice> nose(
            List<MassPoint> points, Function<MassPoint, Optional<ExclusionScan>> curve, double alpha) {
        for (int i = points.size() - 2; i >= 0; i--) {
            Optional<ExclusionScan> inside = curve.apply(points.get(i));
            Optional<ExclusionScan> outside = curve.apply(points.get(i + 1));
            if (inside.isEmpty() || outside.isEmpty()) {
                return Optional.empty();
            }
            if (inside.get().interval().isPresent() && outside.get().interval().isEmpty()) {
                double depth = Math.log(alpha / inside.get().strongestCls());
                double height = Math.log(outside.get().strongestCls() / alpha);
                double fraction = depth / (depth + height);
                double mass = points.get(i).mass()
                        + fraction * (points.get(i + 1).mass() - points.get(i).mass());
                double coupling = inside.get().strongestCoupling()
                        * Math.pow(
                                outside.get().strongestCoupling() / inside.get().strongestCoupling(), fraction);
                return mass > points.get(i).mass() && mass < points.get(i + 1).mass()
                        ? Optional.of(new ExcludedRegion.Slice(mass, coupling, coupling))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
