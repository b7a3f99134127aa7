package org.tauscope.searches.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tauscope.searches.Exhibit;

/** What of an analysis is worth a picture: the template of every region, and the limits against mass. */
final class AnalysisPictures {

    /** What the names of pictures and tables of a cut's observable begin with. */
    static final String WITHOUT = "n-1-";

    private AnalysisPictures() {}

    /** The observable of a cut for the entries that pass all other cuts. */
    static Exhibit withoutCut(AnalysisModel model, List<SampleCounts> signals, int place) {
        CutPicture picture = model.card().pictures().get(place);
        RegionTemplate template = picture.template();
        List<Double> errors = new ArrayList<>();
        for (int bin = 0; bin < template.bins(); bin++) {
            double square = 0;
            for (SampleCounts background : model.backgrounds()) {
                square += background.picture(place).squares()[bin];
            }
            errors.add(Math.sqrt(square));
        }
        List<Double> seen = new ArrayList<>();
        for (int bin = 0; bin < template.bins(); bin++) {
            double sum = 0;
            for (SampleCounts one : model.data()) {
                sum += one.picture(place).sum()[bin];
            }
            seen.add(sum);
        }
        return new Exhibit.Spectrum(
                WITHOUT + template.name(),
                "All cuts but '" + picture.title() + "': backgrounds with their statistical uncertainty, signals as the"
                        + " card expects them" + (model.data().isEmpty() ? "." : ", data."),
                template.label(),
                Arrays.stream(template.edges()).boxed().toList(),
                model.backgrounds().stream()
                        .map(one -> content(one, one.picture(place)))
                        .toList(),
                errors,
                signals.stream().map(one -> content(one, one.picture(place))).toList(),
                model.data().isEmpty() ? Optional.empty() : Optional.of(seen),
                List.of("all cuts but: " + picture.title()));
    }

    static Exhibit region(AnalysisModel model, List<SampleCounts> signals, int region) {
        RegionTemplate template = model.card().regions().get(region);
        List<Double> errors = new ArrayList<>();
        for (int bin = 0; bin < template.bins(); bin++) {
            double square = 0;
            for (SampleCounts background : model.backgrounds()) {
                square += background.template(region).squares()[bin];
            }
            // Rates that move together add up linearly over their inputs.
            for (RateUncertainty one : model.card().uncertainties()) {
                double shift = 0;
                for (SampleCounts background : model.backgrounds()) {
                    if (one.inputs().contains(background.sample().name())) {
                        shift += one.size() * background.template(region).sum()[bin];
                    }
                }
                square += shift * shift;
            }
            errors.add(Math.sqrt(square + shapes(model, region, bin)));
        }
        List<Exhibit.Content> stack = new ArrayList<>();
        model.backgrounds().forEach(one -> stack.add(content(one, region)));
        List<Exhibit.Content> overlaid = new ArrayList<>();
        signals.forEach(one -> overlaid.add(content(one, region)));
        return new Exhibit.Spectrum(
                "template-" + template.name(),
                "Region " + template.name()
                        + ": backgrounds with their statistical, rate and shape uncertainties, signals as the"
                        + " card expects them" + (model.data().isEmpty() ? "." : ", data."),
                template.label(),
                Arrays.stream(template.edges()).boxed().toList(),
                stack,
                errors,
                overlaid,
                model.data().isEmpty() ? Optional.empty() : Optional.of(counts(model, region)),
                List.of(template.name()));
    }

    /** Sum of the squares of what moved shapes do to a bin of the backgrounds, half of the way from down to up each. */
    private static double shapes(AnalysisModel model, int region, int bin) {
        Map<String, Double> shifts = new LinkedHashMap<>();
        for (SampleCounts background : model.backgrounds()) {
            for (ShiftedCounts shift : model.shiftsOf(background)) {
                double half = (shift.high(region).get(bin)
                                - shift.low(region, background).get(bin))
                        / 2;
                shifts.merge(shift.uncertainty(), half, Double::sum);
            }
        }
        return shifts.values().stream().mapToDouble(shift -> shift * shift).sum();
    }

    private static List<Double> counts(AnalysisModel model, int region) {
        double[] sum = new double[model.card().regions().get(region).bins()];
        for (SampleCounts one : model.data()) {
            for (int bin = 0; bin < sum.length; bin++) {
                sum[bin] += one.template(region).sum()[bin];
            }
        }
        return Arrays.stream(sum).boxed().toList();
    }

    private static Exhibit.Content content(SampleCounts counts, int region) {
        return content(counts, counts.template(region));
    }

    private static Exhibit.Content content(SampleCounts counts, SampleCounts.FilledTemplate filled) {
        return new Exhibit.Content(
                counts.sample().label(),
                Arrays.stream(filled.sum())
                        .map(events -> Math.max(0, events))
                        .boxed()
                        .toList());
    }

    /** Limits against mass, where at least two signals with a mass have one. */
    static Optional<Exhibit> limits(AnalysisCard card, List<StrengthLimit> limits) {
        List<Exhibit.LimitPoint> points = limits.stream()
                .filter(limit ->
                        limit.signal().mass().isPresent() && !limit.expected().isEmpty())
                .map(limit ->
                        new Exhibit.LimitPoint(limit.signal().mass().getAsDouble(), limit.observed(), limit.expected()))
                .sorted(Comparator.comparingDouble(Exhibit.LimitPoint::mass))
                .toList();
        if (points.stream().mapToDouble(Exhibit.LimitPoint::mass).distinct().count() < Math.max(2, points.size())) {
            return Optional.empty();
        }
        return Optional.of(new Exhibit.LimitCurve(
                "limits",
                "CLs upper limits on the signal strength against mass.",
                "mass [GeV]",
                "signal strength $\\mu$",
                card.confidenceLevel(),
                points,
                List.of(),
                List.of()));
    }
}
