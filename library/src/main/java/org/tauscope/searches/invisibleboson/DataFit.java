package org.tauscope.searches.invisibleboson;

import java.util.List;
import org.tauscope.statistics.Covariance;
import org.tauscope.statistics.Dataset;
import org.tauscope.statistics.FitTask;
import org.tauscope.statistics.Fitter;
import org.tauscope.statistics.GoodnessOfFit;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Minimum;
import org.tauscope.statistics.Ranking;
import org.tauscope.statistics.Starts;

/**
 * What a fit to data says.
 *
 * @param rate        fitted R, not below 0
 * @param error       its standard deviation
 * @param goodness    how well the model describes the data
 * @param impacts     pulls and impacts of the sources, largest impact first, in units of {@link TemplateFit#UNIT}
 */
record DataFit(double rate, double error, GoodnessOfFit goodness, List<Ranking.Impact> impacts) {

    /** Copies the list. */
    DataFit {
        impacts = List.copyOf(impacts);
    }

    /** Fits a model to its own data. */
    static DataFit of(HistFactoryModel model) {
        Dataset data = model.observed();
        Minimum best = new Fitter(model, Starts.SINGLE).free(data).orThrow();
        Covariance covariance = Covariance.at(model, data, FitTask.of(model), best);
        int poi = model.parameters().poi();
        return new DataFit(
                TemplateFit.UNIT * best.value(poi),
                TemplateFit.UNIT * covariance.uncertainty(poi),
                GoodnessOfFit.of(model, data, best),
                Ranking.of(model, data, Starts.SINGLE));
    }
}
