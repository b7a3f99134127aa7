package org.tauscope.searches.heavyneutrallepton;

import java.util.List;
import org.tauscope.interpretation.ProperLengthSample;
import org.tauscope.models.Nature;
import org.tauscope.searches.Harvest;

/** The candidates of a sample as columns, and what they mean. */
final class SelectedDecays {

    /** Columns of the harvest; the proper decay length is 0 where no N was generated. */
    static final List<String> COLUMNS = List.of(
            "region",
            "weight",
            "proper_length_mm",
            "dirac_weight",
            "vertex_mass_GeV",
            "vertex_radius_mm",
            "mass_plus_GeV",
            "mass_minus_GeV");

    private final Harvest harvest;
    private final double[] region;
    private final double[] weight;
    private final double[] properLength;
    private final double[] diracWeight;

    SelectedDecays(Harvest harvest) {
        this.harvest = harvest;
        this.region = harvest.column("region");
        this.weight = harvest.column("weight");
        this.properLength = harvest.column("proper_length_mm");
        this.diracWeight = harvest.column("dirac_weight");
    }

    /** The decays of a region for a Dirac or a Majorana N. */
    ProperLengthSample sample(Region wanted, Nature nature) {
        double[] x = new double[weight.length];
        double[] w = new double[weight.length];
        int n = 0;
        for (int i = 0; i < weight.length; i++) {
            if (region[i] == wanted.code()) {
                x[n] = properLength[i];
                w[n] = nature == Nature.MAJORANA ? weight[i] : diracWeight[i] * weight[i];
                n++;
            }
        }
        return new ProperLengthSample(java.util.Arrays.copyOf(x, n), java.util.Arrays.copyOf(w, n), harvest.events());
    }

    /** Sum of weights per generated event in a region. */
    double fraction(Region wanted) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            if (region[i] == wanted.code()) {
                sum += weight[i];
            }
        }
        return sum / harvest.events();
    }

    /** Standard deviation of {@link #fraction} from the number of events. */
    double fractionError(Region wanted) {
        double squares = 0;
        for (int i = 0; i < weight.length; i++) {
            if (region[i] == wanted.code()) {
                squares += weight[i] * weight[i];
            }
        }
        return Math.sqrt(squares) / harvest.events();
    }

    /** The underlying columns. */
    Harvest harvest() {
        return harvest;
    }
}
