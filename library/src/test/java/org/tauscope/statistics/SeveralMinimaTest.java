package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.workspace.PyhfDocument;
import org.tauscope.statistics.workspace.Workspace;

class SeveralMinimaTest {

    private static final int MODELS = 60;
    private static final int STARTS = 40;
    private static final Interpolations KINKED = new Interpolations(Interpolation.CODE1, Interpolation.CODE0);

    @Test
    void noRandomStartFindsALowerMinimum() {
        Random random = new Random(20261122);
        int trapped = 0;
        for (int m = 0; m < MODELS; m++) {
            HistFactoryModel model = model(random, m % 4 == 0 ? KINKED : Interpolations.PYHF);
            Fitter single = new Fitter(model, Starts.SINGLE);
            Profile profile = Profile.of(new Fitter(model, Starts.SEVERAL), model.observed(), Starts.SEVERAL);
            for (double mu : new double[] {0, 0.5, 1, 1.5}) {
                FitTask task = FitTask.of(model).withFixed(model.parameters().poi(), mu);
                double lowest = lowest(single, task, random);
                assertThat(profile.at(mu).twiceNll())
                        .as("model %d at %s", m, mu)
                        .isLessThan(lowest + 1e-6);
                trapped += single.fit(model.observed(), task).orThrow().twiceNll() > lowest + 1e-6 ? 1 : 0;
            }
        }
        assertThat(trapped).as("cases in which a single start is not enough").isGreaterThan(1);
    }

    private static double lowest(Fitter fitter, FitTask task, Random random) {
        HistFactoryModel model = fitter.model();
        List<Double> values = new ArrayList<>();
        for (int s = 0; s < STARTS; s++) {
            double[] start = model.parameters().inits();
            for (int p = 0; p < start.length; p++) {
                start[p] += random.nextGaussian()
                        * Math.max(0.3, 1.3 * model.parameters().preFitUncertainty(p));
            }
            if (fitter.fit(model.observed(), task.withStart(start)) instanceof Minimum found) {
                values.add(found.twiceNll());
            }
        }
        return Collections.min(values);
    }

    /** Two channels whose uncertainties move the background to the same side in both directions, and free factors. */
    private static HistFactoryModel model(Random random, Interpolations codes) {
        double size = Math.pow(10, random.nextDouble(0.3, 3));
        String channels = channel("a", 3, size, random) + "," + channel("b", 2, size, random);
        String counts = counts("a", 3, size, random) + "," + counts("b", 2, size, random);
        Workspace workspace = PyhfDocument.read("{\"channels\": [" + channels + "], \"observations\": [" + counts
                + "], \"measurements\": [{\"name\": \"m\", \"config\": {\"poi\": \"mu\", \"parameters\": []}}],"
                + " \"version\": \"1.0.0\"}");
        return HistFactoryModel.compile(workspace, workspace.measurements().getFirst(), codes);
    }

    private static String channel(String name, int bins, double size, Random random) {
        List<Double> signal = numbers(bins, 0.1 * size, 0.4 * size, random);
        List<Double> background = numbers(bins, 0.5 * size, size, random);
        List<Double> other = numbers(bins, 0.2 * size, 0.6 * size, random);
        String free = name.equals("b") && random.nextInt(2) == 0
                ? ", {\"name\": \"k\", \"type\": \"normfactor\", \"data\": null}, {\"name\": \"f_" + name
                        + "\", \"type\": \"shapefactor\", \"data\": null}"
                : "";
        return """
            {"name": "%s", "samples": [
              {"name": "signal", "data": %s, "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]},
              {"name": "background", "data": %s, "modifiers": [
                {"name": "x", "type": "histosys", "data": {"hi_data": %s, "lo_data": %s}},
                {"name": "y", "type": "normsys", "data": {"hi": %.4f, "lo": %.4f}}]},
              {"name": "other", "data": %s, "modifiers": [
                {"name": "z", "type": "histosys", "data": {"hi_data": %s, "lo_data": %s}}%s]}]}
            """.formatted(
                        name,
                        signal,
                        background,
                        scaled(background, random),
                        scaled(background, random),
                        random.nextDouble(0.7, 1.4),
                        random.nextDouble(0.7, 1.4),
                        other,
                        scaled(other, random),
                        scaled(other, random),
                        free);
    }

    private static String counts(String name, int bins, double size, Random random) {
        List<Double> counts = numbers(bins, 0.8 * size, 1.6 * size, random);
        return "{\"name\": \"" + name + "\", \"data\": "
                + counts.stream().map(count -> (double) Math.round(count)).toList() + "}";
    }

    private static List<Double> numbers(int n, double from, double to, Random random) {
        return random.doubles(n, from, to).boxed().toList();
    }

    private static List<Double> scaled(List<Double> values, Random random) {
        return values.stream().map(value -> value * random.nextDouble(0.6, 1.5)).toList();
    }
}
