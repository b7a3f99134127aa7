package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tauscope.statistics.workspace.DocumentException;
import org.tauscope.statistics.workspace.Workspace;
import org.tauscope.statistics.workspace.Workspace.Channel;
import org.tauscope.statistics.workspace.Workspace.Measurement;
import org.tauscope.statistics.workspace.Workspace.Observation;

/**
 * A compiled HistFactory model: parameters, expected rates and likelihood, immutable and shared by threads.
 *
 * <p>Likelihood: CERN-OPEN-2012-016, in pyhf's order of channels, parameters and auxiliary data, fully normalised.
 */
public final class HistFactoryModel {

    private final Parameters parameters;
    final RateTerms terms;
    final Structure structure;
    private final List<String> channels;
    private final List<String> samples;
    private final int[] firstBin;
    private final Dataset observed;

    private HistFactoryModel(Workspace workspace, Measurement measurement, Interpolations codes) {
        ModelCompiler compiler = new ModelCompiler(workspace, measurement);
        channels = compiler.channels.stream().map(Channel::name).toList();
        List<String> names = new ArrayList<>();
        for (Channel channel : compiler.channels) {
            ModelCompiler.samples(channel).forEach(sample -> names.add(sample.name()));
        }
        samples = List.copyOf(names);
        firstBin = compiler.firstBin;
        parameters = new Parameters(compiler.table, poi(workspace, measurement, compiler.table));
        terms = new RateTerms(compiler, codes);
        structure = new Structure(terms, parameters.size(), channels.size());
        Map<String, Observation> observations = new HashMap<>();
        workspace.observations().forEach(entry -> observations.put(entry.channel(), entry));
        double[] counts = new double[terms.bins];
        for (int c = 0; c < channels.size(); c++) {
            Observation observation = observations.get(channels.get(c));
            if (observation == null) {
                throw new IllegalStateException("channel " + channels.get(c) + " lost its observation");
            }
            List<Double> data = observation.data();
            for (int b = 0; b < data.size(); b++) {
                counts[firstBin[c] + b] = data.get(b);
            }
        }
        observed = new Dataset(parameters, counts, parameters.auxiliaryData());
    }

    /** Compiles one measurement of a workspace. */
    public static HistFactoryModel compile(Workspace workspace, Measurement measurement, Interpolations codes) {
        return new HistFactoryModel(workspace, measurement, codes);
    }

    /** Compiles the first measurement with pyhf's interpolation codes. */
    public static HistFactoryModel compile(Workspace workspace) {
        return new HistFactoryModel(workspace, workspace.measurements().getFirst(), Interpolations.PYHF);
    }

    private static int poi(Workspace workspace, Measurement measurement, ParameterTable table) {
        if (measurement.poi().isEmpty()) {
            return -1;
        }
        String path = "/measurements/" + workspace.measurements().indexOf(measurement) + "/config/poi";
        if (!table.contains(measurement.poi())) {
            int component = table.names.indexOf(measurement.poi());
            if (component >= 0) {
                return component;
            }
            throw new DocumentException(path, "no modifier is called '" + measurement.poi() + "'");
        }
        return table.first(measurement.poi());
    }

    /** The parameters. */
    public Parameters parameters() {
        return parameters;
    }

    /** The observed data with the auxiliary measurements of the measurement. */
    public Dataset observed() {
        return observed;
    }

    /** Channel names in the order of the bins. */
    public List<String> channels() {
        return channels;
    }

    /** Number of bins of all channels. */
    public int bins() {
        return terms.bins;
    }

    /** First bin of channel c; for c = number of channels the number of bins. */
    public int firstBin(int c) {
        return firstBin[c];
    }

    /** Name of a bin, {@code channel[bin]}. */
    public String binName(int bin) {
        int c = 0;
        while (firstBin[c + 1] <= bin) {
            c++;
        }
        return channels.get(c) + "[" + (bin - firstBin[c]) + "]";
    }

    /** Number of (channel, sample) pairs. */
    public int blocks() {
        return terms.blocks;
    }

    /** Sample name of a pair. */
    public String sampleOf(int block) {
        return samples.get(block);
    }

    /** Channel of a pair. */
    public int channelOf(int block) {
        return terms.channelOf[block];
    }

    /** Counts and auxiliary measurements as data of this model. */
    public Dataset dataset(double[] counts, double[] auxiliary) {
        if (counts.length != terms.bins || auxiliary.length != observed.auxiliary.length) {
            throw new IllegalArgumentException("data have " + counts.length + " counts and " + auxiliary.length
                    + " auxiliary measurements, expected " + terms.bins + " and " + observed.auxiliary.length);
        }
        return new Dataset(parameters, counts.clone(), auxiliary.clone());
    }

    /** Expected counts per bin. */
    public double[] expectedCounts(double[] point) {
        checkPoint(point);
        RateEvaluator evaluator = new RateEvaluator(this);
        evaluator.rates(point);
        return evaluator.rates.clone();
    }

    /** Expected counts of every (channel, sample) pair, bins of the channel beside each other. */
    public double[][] expectedPerSample(double[] point) {
        checkPoint(point);
        RateEvaluator evaluator = new RateEvaluator(this);
        evaluator.rates(point);
        return evaluator.perBlock();
    }

    /** Expected auxiliary measurements in the order of the constrained parameters. */
    public double[] expectedAuxiliary(double[] point) {
        checkPoint(point);
        double[] expected = new double[observed.auxiliary.length];
        for (int p = 0; p < point.length; p++) {
            switch (parameters.constraint[p]) {
                case NONE -> {}
                case GAUSS -> expected[parameters.auxiliary[p]] = point[p];
                case POISSON -> expected[parameters.auxiliary[p]] = point[p] * parameters.scale[p];
            }
        }
        return expected;
    }

    /** The Asimov data of a point: every measurement equals its expectation. */
    public Dataset asimov(double[] point) {
        double[] counts = expectedCounts(point);
        for (int b = 0; b < counts.length; b++) {
            counts[b] = Math.max(0, counts[b]);
        }
        return new Dataset(parameters, counts, expectedAuxiliary(point));
    }

    /** ln L of the data at a point, as pyhf's {@code logpdf}. */
    public LogLikelihood logLikelihood(double[] point, Dataset data) {
        double[] rates = expectedCounts(point);
        double main = -data.mainConstant();
        List<String> negative = new ArrayList<>();
        for (int b = 0; b < rates.length; b++) {
            main -= PoissonTerm.exact(data.counts[b], rates[b]);
            if (rates[b] < 0) {
                negative.add(binName(b));
            }
        }
        double constraint = -(data.constant - data.mainConstant());
        for (int p = 0; p < point.length; p++) {
            int aux = parameters.auxiliary[p];
            switch (parameters.constraint[p]) {
                case NONE -> {}
                case GAUSS -> {
                    double pull = (data.auxiliary[aux] - point[p]) / parameters.scale[p];
                    constraint -= 0.5 * pull * pull;
                }
                case POISSON -> constraint -= PoissonTerm.exact(data.auxiliary[aux], parameters.scale[p] * point[p]);
            }
        }
        return new LogLikelihood(main, constraint, negative);
    }

    private void checkPoint(double[] point) {
        if (point.length != parameters.size()) {
            throw new IllegalArgumentException(
                    "the point has " + point.length + " parameters, expected " + parameters.size());
        }
        for (int p = 0; p < point.length; p++) {
            if (!Double.isFinite(point[p])) {
                throw new IllegalArgumentException(
                        "parameter " + parameters.names().get(p) + " is " + point[p] + ", expected a finite number");
            }
        }
    }
}
