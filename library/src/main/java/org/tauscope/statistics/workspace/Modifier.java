package org.tauscope.statistics.workspace;

import java.util.List;

/**
 * What a parameter does to a sample. The names are HistFactory's (CERN-OPEN-2012-016); modifiers of one name share one
 * parameter.
 */
public sealed interface Modifier {

    /** Name of the parameter. */
    String name();

    /** HistFactory's word for the kind, e.g. {@code normsys}. */
    default String type() {
        return switch (this) {
            case NormFactor _ -> "normfactor";
            case NormSys _ -> "normsys";
            case HistoSys _ -> "histosys";
            case ShapeSys _ -> "shapesys";
            case StatError _ -> "staterror";
            case ShapeFactor _ -> "shapefactor";
            case Lumi _ -> "lumi";
        };
    }

    /** A free factor on the whole sample. */
    record NormFactor(String name) implements Modifier {}

    /** A constrained factor: {@code high} at +1 and {@code low} at -1 standard deviation. */
    record NormSys(String name, double high, double low) implements Modifier {}

    /** A constrained additive change of shape: the yields per bin at +1 and at -1 standard deviation. */
    record HistoSys(String name, List<Double> high, List<Double> low) implements Modifier {
        /** Copies the lists. */
        public HistoSys {
            high = List.copyOf(high);
            low = List.copyOf(low);
        }
    }

    /** One Poisson-constrained factor per bin, from the absolute uncertainty of each bin. */
    record ShapeSys(String name, List<Double> uncertainties) implements Modifier {
        /** Copies the list. */
        public ShapeSys {
            uncertainties = List.copyOf(uncertainties);
        }
    }

    /** One Gaussian-constrained factor per bin, shared by the samples of a channel: simulation statistics. */
    record StatError(String name, List<Double> uncertainties) implements Modifier {
        /** Copies the list. */
        public StatError {
            uncertainties = List.copyOf(uncertainties);
        }
    }

    /** One free factor per bin. */
    record ShapeFactor(String name) implements Modifier {}

    /** The luminosity, a Gaussian-constrained factor around the value of the measurement. */
    record Lumi(String name) implements Modifier {}
}
