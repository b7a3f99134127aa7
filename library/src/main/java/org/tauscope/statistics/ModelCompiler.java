package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tauscope.statistics.ParameterTable.Row;
import org.tauscope.statistics.Parameters.Constraint;
import org.tauscope.statistics.workspace.DocumentException;
import org.tauscope.statistics.workspace.Modifier;
import org.tauscope.statistics.workspace.Workspace;
import org.tauscope.statistics.workspace.Workspace.Channel;
import org.tauscope.statistics.workspace.Workspace.Measurement;
import org.tauscope.statistics.workspace.Workspace.Sample;

/**
 * Declares the parameters of a workspace in pyhf's order and with its rules: channels, samples and modifiers sorted by
 * name; bins of a shapesys or staterror that carry no uncertainty keep a held parameter.
 */
final class ModelCompiler {

    /** A modifier with the sample and channel it acts on and its place in the document. */
    record Use(int channel, Sample sample, Modifier modifier, String path) {}

    private static final List<String> ORDER =
            List.of("histosys", "lumi", "normfactor", "normsys", "shapefactor", "shapesys", "staterror");

    /** Channels sorted by name. */
    final List<Channel> channels;
    /** First bin of each channel, and the number of bins at the end. */
    final int[] firstBin;

    final ParameterTable table;
    private final List<Use> uses = new ArrayList<>();

    ModelCompiler(Workspace workspace, Measurement measurement) {
        channels = new ArrayList<>(workspace.channels());
        channels.sort(Comparator.comparing(Channel::name));
        firstBin = new int[channels.size() + 1];
        for (int c = 0; c < channels.size(); c++) {
            firstBin[c + 1] =
                    firstBin[c] + channels.get(c).samples().getFirst().data().size();
        }
        table = new ParameterTable(measurement, workspace.measurements().indexOf(measurement));
        collect(workspace);
        for (String type : ORDER) {
            if (type.equals("staterror")) {
                statErrors();
            } else {
                for (Use use : uses) {
                    if (use.modifier().type().equals(type)) {
                        declare(use);
                    }
                }
            }
        }
    }

    /** Samples of a channel sorted by name. */
    static List<Sample> samples(Channel channel) {
        return channel.samples().stream()
                .sorted(Comparator.comparing(Sample::name))
                .toList();
    }

    private void collect(Workspace workspace) {
        Map<String, Integer> places = new TreeMap<>();
        for (int c = 0; c < workspace.channels().size(); c++) {
            places.put(workspace.channels().get(c).name(), c);
        }
        // The order of the samples in pyhf is that of all sample names of the workspace: the same within a channel.
        for (int c = 0; c < channels.size(); c++) {
            Channel channel = channels.get(c);
            for (Sample sample : samples(channel)) {
                String path = "/channels/" + places.get(channel.name()) + "/samples/"
                        + channel.samples().indexOf(sample);
                List<Use> here = new ArrayList<>();
                for (int m = 0; m < sample.modifiers().size(); m++) {
                    here.add(new Use(c, sample, sample.modifiers().get(m), path + "/modifiers/" + m));
                }
                here.sort(Comparator.comparing((Use use) -> use.modifier().name())
                        .thenComparing(use -> use.modifier().type()));
                uses.addAll(here);
            }
        }
    }

    private void declare(Use use) {
        String name = use.modifier().name();
        switch (use.modifier()) {
            case Modifier.NormSys _, Modifier.HistoSys _ ->
                table.declare(
                        name,
                        "normsys or histosys",
                        List.of(new Row(0, -5, 5, false, Constraint.GAUSS, 1, 0)),
                        true,
                        use.path());
            case Modifier.NormFactor _ ->
                table.declare(
                        name, "normfactor", List.of(new Row(1, 0, 10, false, Constraint.NONE, 0, 0)), true, use.path());
            case Modifier.Lumi _ -> table.declareLumi(name, use.path());
            case Modifier.ShapeFactor _ ->
                table.declare(
                        name,
                        "shapefactor",
                        Collections.nCopies(
                                use.sample().data().size(), new Row(1, 0, 10, false, Constraint.NONE, 0, 0)),
                        false,
                        use.path());
            case Modifier.ShapeSys shape -> {
                if (table.contains(name)) {
                    throw new DocumentException(
                            use.path(),
                            "shapesys '" + name + "' acts on two samples, expected one: it cannot be shared");
                }
                table.declare(name, "shapesys", shapeSys(use.sample(), shape), false, use.path());
            }
            case Modifier.StatError _ -> throw new IllegalStateException("staterrors are declared together");
        }
    }

    private static List<Row> shapeSys(Sample sample, Modifier.ShapeSys shape) {
        List<Row> rows = new ArrayList<>();
        for (int b = 0; b < sample.data().size(); b++) {
            double nominal = sample.data().get(b);
            double uncertainty = shape.uncertainties().get(b);
            boolean valid = nominal > 0 && uncertainty > 0;
            double tau = valid ? nominal * nominal / (uncertainty * uncertainty) : 1;
            if (!(tau > 0 && tau < Double.POSITIVE_INFINITY)) {
                // The relative uncertainty is beyond what a double can square.
                valid = false;
                tau = 1;
            }
            rows.add(new Row(1, 1e-10, 10, !valid, Constraint.POISSON, tau, tau));
        }
        return rows;
    }

    private void statErrors() {
        TreeMap<String, List<Use>> byName = new TreeMap<>();
        for (Use use : uses) {
            if (use.modifier() instanceof Modifier.StatError) {
                byName.computeIfAbsent(use.modifier().name(), _ -> new ArrayList<>())
                        .add(use);
            }
        }
        byName.forEach((name, carriers) -> table.declare(
                name,
                "staterror",
                statError(name, carriers),
                false,
                carriers.getFirst().path()));
    }

    private List<Row> statError(String name, List<Use> carriers) {
        TreeSet<Integer> where = new TreeSet<>();
        TreeMap<String, TreeSet<Integer>> perSample = new TreeMap<>();
        for (Use use : carriers) {
            where.add(use.channel());
            perSample.computeIfAbsent(use.sample().name(), _ -> new TreeSet<>()).add(use.channel());
        }
        for (Use use : carriers) {
            if (!where.equals(perSample.get(use.sample().name()))) {
                throw new DocumentException(
                        use.path(),
                        "staterror '" + name + "' acts on sample '"
                                + use.sample().name() + "' in some of its channels only, expected all");
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int channel : where) {
            int bins = firstBin[channel + 1] - firstBin[channel];
            for (int b = 0; b < bins; b++) {
                double total = 0;
                for (Use use : carriers) {
                    if (use.channel() == channel) {
                        total += use.sample().data().get(b);
                    }
                }
                double square = 0;
                for (Use use : carriers) {
                    if (use.channel() == channel && total > 0) {
                        double relative = ((Modifier.StatError) use.modifier())
                                        .uncertainties()
                                        .get(b)
                                / total;
                        square += relative * relative;
                    }
                }
                double sigma = Math.sqrt(square);
                boolean held = !(sigma > 0 && sigma < Double.POSITIVE_INFINITY);
                rows.add(new Row(1, 1e-10, 10, held, Constraint.GAUSS, held ? 1 : sigma, 1));
            }
        }
        return rows;
    }

    /** First component of a staterror in a channel, given the channels that come before it. */
    int statErrorOffset(String name, int channel) {
        TreeSet<Integer> before = new TreeSet<>();
        for (Use use : uses) {
            if (use.modifier() instanceof Modifier.StatError
                    && use.modifier().name().equals(name)) {
                before.add(use.channel());
            }
        }
        int offset = 0;
        for (int c : before.headSet(channel)) {
            offset += firstBin[c + 1] - firstBin[c];
        }
        return table.first(name) + offset;
    }
}
