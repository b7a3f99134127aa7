package org.tauscope.searches;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tauscope.interpretation.Contour;
import org.tauscope.interpretation.EfficiencyMap;

/** Something a search wants to show as a picture. It holds numbers; whoever draws decides how they look. */
public sealed interface Exhibit {

    /** Whether what was observed is part of it, where something was. */
    default boolean holdsData() {
        return switch (this) {
            case Spectrum spectrum -> spectrum.data().isPresent();
            case CouplingPlane _, LimitCurve _, LocalPValues _ -> true;
            default -> false;
        };
    }

    /**
     * Excluded regions of coupling and mass.
     *
     * @param contour of one hypothesis
     */
    record CouplingPlane(Contour contour) implements Exhibit {}

    /**
     * Efficiency over mass and coupling, or lifetime.
     *
     * @param map     of one region and hypothesis
     * @param caption one sentence
     * @param xLabel  label of the mass axis with its unit
     * @param yLabel  label of the axis of the decimal logarithm of the coupling or lifetime
     */
    record Efficiency(EfficiencyMap map, String caption, String xLabel, String yLabel) implements Exhibit {}

    /**
     * A spectrum: simulated processes stacked, signals on top, data where there are some.
     *
     * @param name    short; becomes the file name
     * @param caption one sentence
     * @param xLabel  label of the axis with its unit
     * @param edges   bin edges, rising
     * @param stack   processes from the bottom up
     * @param error   total uncertainty of the stack per bin, one standard deviation
     * @param signals overlaid, not stacked
     * @param data    observed counts per bin
     * @param heading lines of text in the picture
     */
    record Spectrum(
            String name,
            String caption,
            String xLabel,
            List<Double> edges,
            List<Content> stack,
            List<Double> error,
            List<Content> signals,
            Optional<List<Double>> data,
            List<String> heading)
            implements Exhibit {

        /** Copies the lists. */
        public Spectrum {
            edges = List.copyOf(edges);
            stack = List.copyOf(stack);
            error = List.copyOf(error);
            signals = List.copyOf(signals);
            data = data.map(List::copyOf);
            heading = List.copyOf(heading);
        }
    }

    /**
     * Events per bin of one process.
     *
     * @param label  for the legend
     * @param events one number per bin
     */
    record Content(String label, List<Double> events) {

        /** Copies the list. */
        public Content {
            events = List.copyOf(events);
        }
    }

    /**
     * An upper limit against mass with its expected bands, and what others have published.
     *
     * @param name      short; becomes the file name
     * @param caption   one sentence
     * @param xLabel    label of the mass axis with its unit
     * @param yLabel    label of the limited quantity with its unit
     * @param cl        confidence level in (0, 1)
     * @param points    rising in mass
     * @param published limits of others
     * @param vetoes    masses that were not searched
     * @param heading   lines of text in the picture
     */
    record LimitCurve(
            String name,
            String caption,
            String xLabel,
            String yLabel,
            double cl,
            List<LimitPoint> points,
            List<PublishedCurve> published,
            List<MassWindow> vetoes,
            List<String> heading)
            implements Exhibit {

        /** Copies the lists. */
        public LimitCurve {
            points = List.copyOf(points);
            published = List.copyOf(published);
            vetoes = List.copyOf(vetoes);
            heading = List.copyOf(heading);
        }

        /** A limit without vetoes. */
        public LimitCurve(
                String name,
                String caption,
                String xLabel,
                String yLabel,
                double cl,
                List<LimitPoint> points,
                List<PublishedCurve> published,
                List<String> heading) {
            this(name, caption, xLabel, yLabel, cl, points, published, List.of(), heading);
        }
    }

    /**
     * A range of masses.
     *
     * @param low  GeV
     * @param high GeV, above {@code low}
     */
    record MassWindow(double low, double high) {

        /** Refuses an empty range. */
        public MassWindow {
            if (!(low < high)) {
                throw new IllegalArgumentException(
                        "mass window: found " + low + " to " + high + " GeV, expected rising masses");
            }
        }
    }

    /**
     * Local p-values against mass.
     *
     * @param name    short; becomes the file name
     * @param caption one sentence
     * @param xLabel  label of the mass axis with its unit
     * @param points  rising in mass
     * @param vetoes  masses that were not searched
     * @param global  chance that background alone has so small a p-value anywhere; empty where it is not known
     * @param heading lines of text in the picture
     */
    record LocalPValues(
            String name,
            String caption,
            String xLabel,
            List<PValuePoint> points,
            List<MassWindow> vetoes,
            OptionalDouble global,
            List<String> heading)
            implements Exhibit {

        /** Copies the lists. */
        public LocalPValues {
            points = List.copyOf(points);
            vetoes = List.copyOf(vetoes);
            heading = List.copyOf(heading);
        }
    }

    /**
     * The p-value of one mass.
     *
     * @param mass   GeV
     * @param pValue chance that background alone gives so large an excess there, in (0, 1]
     */
    record PValuePoint(double mass, double pValue) {}

    /**
     * The limit at one mass.
     *
     * @param mass     GeV
     * @param observed empty where there are no data
     * @param expected at the -2, -1, 0, +1, +2 sigma quantiles of background-only outcomes
     */
    record LimitPoint(double mass, OptionalDouble observed, List<Double> expected) {

        /** Copies the list. */
        public LimitPoint {
            expected = List.copyOf(expected);
        }
    }

    /**
     * A limit that others have published: a curve, or the range between two where only a range is known.
     *
     * @param label  for the legend, with its confidence level
     * @param masses GeV, rising
     * @param lower  values, in the quantity of the picture
     * @param upper  equal to {@code lower} for a curve
     */
    record PublishedCurve(String label, List<Double> masses, List<Double> lower, List<Double> upper) {

        /** Copies the lists. */
        public PublishedCurve {
            masses = List.copyOf(masses);
            lower = List.copyOf(lower);
            upper = List.copyOf(upper);
        }
    }

    /**
     * What a cut on a score keeps of the signal and of backgrounds.
     *
     * @param name    short; becomes the file name
     * @param caption one sentence
     * @param curves  one per background
     * @param heading lines of text in the picture
     */
    record Roc(String name, String caption, List<RocLine> curves, List<String> heading) implements Exhibit {

        /** Copies the lists. */
        public Roc {
            curves = List.copyOf(curves);
            heading = List.copyOf(heading);
        }
    }

    /**
     * One curve of a {@link Roc}.
     *
     * @param label      for the legend, plain text
     * @param signal     efficiencies of the signal, rising
     * @param background efficiencies of the background at the same cuts
     */
    record RocLine(String label, List<Double> signal, List<Double> background) {

        /** Copies the lists. */
        public RocLine {
            signal = List.copyOf(signal);
            background = List.copyOf(background);
        }
    }

    /**
     * Shares of named things as bars.
     *
     * @param name    short; becomes the file name
     * @param caption one sentence
     * @param xLabel  label of the axis of the shares
     * @param labels  names, plain text
     * @param shares  one per name, not negative
     * @param heading lines of text in the picture
     */
    record Bars(
            String name, String caption, String xLabel, List<String> labels, List<Double> shares, List<String> heading)
            implements Exhibit {

        /** Copies the lists. */
        public Bars {
            labels = List.copyOf(labels);
            shares = List.copyOf(shares);
            heading = List.copyOf(heading);
        }
    }

    /**
     * Distributions on top of each other, each normalised to 1.
     *
     * @param name    short; becomes the file name
     * @param caption one sentence
     * @param xLabel  label of the axis with its unit
     * @param log     true for a logarithmic axis of the shares
     * @param edges   bin edges, rising
     * @param shapes  the distributions
     * @param heading lines of text in the picture
     */
    record Shapes(
            String name,
            String caption,
            String xLabel,
            boolean log,
            List<Double> edges,
            List<NormalisedShape> shapes,
            List<String> heading)
            implements Exhibit {

        /** Copies the lists. */
        public Shapes {
            edges = List.copyOf(edges);
            shapes = List.copyOf(shapes);
            heading = List.copyOf(heading);
        }
    }

    /**
     * One distribution of {@link Shapes}.
     *
     * @param label    for the legend
     * @param contents share per bin
     * @param errors   one standard deviation per bin
     * @param compares place in the list of the outline in whose colour this one is drawn as points; empty for an outline
     */
    record NormalisedShape(String label, List<Double> contents, List<Double> errors, OptionalInt compares) {

        /** Copies the lists. */
        public NormalisedShape {
            contents = List.copyOf(contents);
            errors = List.copyOf(errors);
        }
    }
}
