package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.generator.AlphaChannel;
import org.tauscope.models.TauToLeptonBoson;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Limit;
import org.tauscope.searches.ResultTable;
import org.tauscope.selection.CutFlow;
import org.tauscope.statistics.Ranking;
import org.tauscope.statistics.UpperLimit;

/** The tables of the search. */
final class ResultTables {

    private final InvisibleBosonCard card;
    private final Contents contents;
    private final List<MassPoint> points;
    private final Set<Channel> withData;

    ResultTables(InvisibleBosonCard card, Contents contents, List<MassPoint> points, Set<Channel> withData) {
        this.card = card;
        this.contents = contents;
        this.points = points;
        this.withData = Set.copyOf(withData);
    }

    /** All tables but the limits. */
    List<ResultTable> all() {
        List<ResultTable> tables = new ArrayList<>();
        tables.add(comparison());
        if (points.stream().anyMatch(point -> !point.others().isEmpty())) {
            tables.add(observables());
        }
        tables.add(systematics());
        tables.add(cutFlow());
        tables.add(efficiency());
        if (!withData.isEmpty()) {
            tables.add(fits());
            tables.add(pulls());
        }
        return tables;
    }

    /** Rows of {@code limits.csv}: R, B, and for spin 0 the couplings. */
    List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        for (MassPoint point : points) {
            double fraction = Contents.leptonicFraction(point.channel());
            for (double level : Conclusion.LEVELS) {
                UpperLimit limit = point.limit(level);
                limits.add(limit(point, point.hypothesis().name(), "R", level, limit, ratio -> ratio));
                limits.add(limit(point, point.hypothesis().name(), "B", level, limit, ratio -> ratio * fraction));
                if (point.hypothesis().spin() == AlphaChannel.Spin.ZERO) {
                    limits.add(limit(
                            point, "spin0-V", "F_V_GeV", level, limit, ratio -> scale(point, 1, ratio * fraction)));
                    limits.add(limit(
                            point, "spin0-A", "F_A_GeV", level, limit, ratio -> scale(point, 0, ratio * fraction)));
                }
            }
        }
        return limits;
    }

    private Limit limit(
            MassPoint point,
            String hypothesis,
            String quantity,
            double level,
            UpperLimit limit,
            DoubleUnaryOperator convert) {
        List<OptionalDouble> expected = limit.expected().stream()
                .map(value -> OptionalDouble.of(convert.applyAsDouble(value)))
                .toList();
        return new Limit(
                "lalpha",
                point.channel().label(),
                hypothesis,
                quantity,
                level,
                point.mass(),
                "limit",
                point.fit().isPresent()
                        ? OptionalDouble.of(convert.applyAsDouble(limit.observed()))
                        : OptionalDouble.empty(),
                expected);
    }

    /** F at which the branching fraction is this one. */
    private static double scale(MassPoint point, double vectorShare, double fraction) {
        return new TauToLeptonBoson(point.channel().pdg(), point.mass(), 1e6, vectorShare).scaleOf(fraction);
    }

    private ResultTable comparison() {
        List<List<String>> rows = new ArrayList<>();
        for (MassPoint point : points) {
            OptionalDouble published = PublishedRatios.belle2(point.channel(), point.mass());
            rows.add(List.of(
                    point.channel().label(),
                    point.hypothesis().name(),
                    ResultTable.number(point.mass()),
                    ResultTable.number(point.expected()),
                    ResultTable.number(point.statistics()),
                    ResultTable.number(published),
                    published.isPresent() ? ResultTable.number(point.expected() / published.getAsDouble()) : ""));
        }
        return new ResultTable(
                "comparison",
                "Expected limits on R at 95 % CL beside the observed ones of Belle II (arXiv:2212.03634);"
                        + " expected_statistics is without any systematic source.",
                List.of("channel", "hypothesis", "mass_GeV", "expected", "expected_statistics", "published", "ratio"),
                rows);
    }

    private ResultTable observables() {
        List<String> columns = new ArrayList<>(
                List.of("channel", "hypothesis", "mass_GeV", card.observable().option()));
        points.getFirst().others().keySet().forEach(observable -> columns.add(observable.option()));
        List<List<String>> rows = new ArrayList<>();
        for (MassPoint point : points) {
            List<String> row = start(point);
            row.add(ResultTable.number(point.expected()));
            point.others().values().forEach(limit -> row.add(ResultTable.number(limit)));
            rows.add(row);
        }
        return new ResultTable(
                "observables",
                "Expected limits on R at 95 % CL from the same events with each observable.",
                columns,
                rows);
    }

    private ResultTable systematics() {
        List<String> columns = new ArrayList<>(List.of("channel", "hypothesis", "mass_GeV", "all"));
        for (Systematic.Group group : Systematic.Group.values()) {
            columns.add("without " + group.label());
        }
        columns.add("none");
        List<List<String>> rows = new ArrayList<>();
        for (MassPoint point : points) {
            List<String> row = start(point);
            row.add(ResultTable.number(point.expected()));
            point.without().values().forEach(limit -> row.add(ResultTable.number(limit)));
            row.add(ResultTable.number(point.statistics()));
            rows.add(row);
        }
        return new ResultTable(
                "systematics",
                "Expected limits on R at 95 % CL with all sources, with one group switched off, and without any.",
                columns,
                rows);
    }

    private static List<String> start(MassPoint point) {
        return new ArrayList<>(
                List.of(point.channel().label(), point.hypothesis().name(), ResultTable.number(point.mass())));
    }

    /** For other tools: alpha leaves unseen, so that its lifetime does not enter. */
    private ResultTable efficiency() {
        double tag = SearchChain.tag(card).probability() * card.data().notSimulated();
        List<List<String>> rows = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            for (int h = 0; h < card.samples().hypotheses().size(); h++) {
                for (int m = 0; m < contents.masses().size(); m++) {
                    Harvest harvest = contents.signalHarvest(channel, h, m);
                    SelectedLeptons leptons = new SelectedLeptons(harvest, channel);
                    double sum = 0;
                    double squares = 0;
                    for (int i = 0; i < leptons.size(); i++) {
                        sum += leptons.weight(i);
                        squares += leptons.weight(i) * leptons.weight(i);
                    }
                    double events = harvest.events();
                    double error = Math.sqrt(Math.max(0, squares - sum * sum / events)) / events;
                    rows.add(List.of(
                            channel.label(),
                            card.samples().hypotheses().get(h).name(),
                            ResultTable.number(contents.masses().get(m)),
                            ResultTable.number(tag * sum / events),
                            ResultTable.number(tag * error)));
                }
            }
        }
        return new ResultTable(
                "efficiency",
                "Share of the tau pairs with one tau -> l alpha and any decay of the other that is selected as l; the"
                    + " share that is not simulated is part of it, the error is that of the sample alone; for an alpha"
                    + " that leaves unseen, whatever its lifetime.",
                List.of("channel", "hypothesis", "mass_GeV", "efficiency", "efficiency_error"),
                rows);
    }

    private ResultTable cutFlow() {
        List<String> columns = new ArrayList<>(List.of("step"));
        List<Harvest> harvests = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            columns.add("tau_to_" + channel.label() + "_nu_nu");
            harvests.add(contents.leptonic(channel));
        }
        columns.add("tau_to_hadrons");
        harvests.add(contents.hadronic());
        columns.add("q_qbar");
        harvests.add(contents.quarks());
        for (Channel channel : Channel.values()) {
            for (int mass = 0; mass < contents.masses().size(); mass++) {
                columns.add("signal_" + channel.label() + "_m"
                        + ResultTable.number(contents.masses().get(mass)));
                harvests.add(contents.signalHarvest(channel, 0, mass));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        CutFlow first = harvests.getFirst().cutFlow();
        for (int step = 0; step < first.steps().size(); step++) {
            List<String> row = new ArrayList<>();
            row.add(first.steps().get(step));
            for (Harvest harvest : harvests) {
                row.add(ResultTable.number(harvest.cutFlow().sum(step) / harvest.events()));
            }
            rows.add(row);
        }
        return new ResultTable(
                "cut-flow",
                "Fraction of the events of each sample, trigger included, that is left after each cut. A sample is a"
                        + " tau pair with a tag against the decay in its name, or a quark pair.",
                columns.stream().map(name -> name.replace(',', ' ')).toList(),
                rows.stream()
                        .map(row -> row.stream()
                                .map(field -> field.replace(",", ";"))
                                .toList())
                        .toList());
    }

    private ResultTable fits() {
        List<List<String>> rows = new ArrayList<>();
        for (MassPoint point : points) {
            point.fit().ifPresent(fit -> {
                List<String> row = start(point);
                row.add(ResultTable.number(fit.rate()));
                row.add(ResultTable.number(fit.error()));
                row.add(ResultTable.number(fit.goodness().statistic()));
                row.add(Integer.toString(fit.goodness().degreesOfFreedom()));
                row.add(ResultTable.number(fit.goodness().pValue()));
                rows.add(row);
            });
        }
        return new ResultTable(
                "fits",
                "Fitted R with its standard deviation, and the goodness of the fit (saturated model).",
                List.of("channel", "hypothesis", "mass_GeV", "R", "R_error", "chi2", "ndf", "p_value"),
                rows);
    }

    private ResultTable pulls() {
        List<List<String>> rows = new ArrayList<>();
        for (MassPoint point : points) {
            point.fit().ifPresent(fit -> {
                for (Ranking.Impact impact : fit.impacts()) {
                    List<String> row = start(point);
                    row.add(impact.name());
                    row.add(ResultTable.number(impact.pull()));
                    row.add(ResultTable.number(impact.uncertainty()));
                    row.add(ResultTable.number(TemplateFit.UNIT * impact.postFitUp()));
                    row.add(ResultTable.number(TemplateFit.UNIT * impact.postFitDown()));
                    rows.add(row);
                }
            });
        }
        return new ResultTable(
                "pulls",
                "Pull and post-fit width of every source in units of its uncertainty, and what moving it by its"
                        + " post-fit width does to R; largest first.",
                List.of("channel", "hypothesis", "mass_GeV", "source", "pull", "width", "impact_up", "impact_down"),
                rows);
    }
}
