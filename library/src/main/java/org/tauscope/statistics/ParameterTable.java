package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tauscope.statistics.Parameters.Constraint;
import org.tauscope.statistics.workspace.DocumentException;
import org.tauscope.statistics.workspace.Workspace.Bounds;
import org.tauscope.statistics.workspace.Workspace.Measurement;
import org.tauscope.statistics.workspace.Workspace.ParameterSettings;

/** Collects parameter sets with their defaults and applies the settings of a measurement. */
final class ParameterTable {

    /** One component. */
    record Row(
            double init,
            double lower,
            double upper,
            boolean fixed,
            Constraint constraint,
            double scale,
            double auxiliary) {}

    final List<String> names = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> firsts = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, ParameterSettings> settings = new LinkedHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();

    ParameterTable(Measurement measurement, int measurementIndex) {
        for (int p = 0; p < measurement.parameters().size(); p++) {
            ParameterSettings entry = measurement.parameters().get(p);
            settings.put(entry.name(), entry);
            paths.put(entry.name(), "/measurements/" + measurementIndex + "/config/parameters/" + p);
        }
    }

    boolean contains(String name) {
        return firsts.containsKey(name);
    }

    int first(String name) {
        Integer first = firsts.get(name);
        if (first == null) {
            throw new IllegalStateException("parameter '" + name + "' was not declared");
        }
        return first;
    }

    int size(String name) {
        return sizes.getOrDefault(name, 0);
    }

    /** Adds a set of components, or checks that the name was used for the same kind before. */
    void declare(String name, String kind, List<Row> defaults, boolean scalar, String path) {
        String known = kinds.putIfAbsent(name, kind);
        if (known != null) {
            if (!known.equals(kind) || size(name) != defaults.size()) {
                throw new DocumentException(
                        path,
                        "the name '" + name + "' is used for " + known + " (" + size(name) + " parameters) and for "
                                + kind + " (" + defaults.size() + " parameters), expected one kind and size");
            }
            return;
        }
        firsts.put(name, rows.size());
        sizes.put(name, defaults.size());
        List<Row> configured = configured(name, defaults);
        for (int i = 0; i < configured.size(); i++) {
            names.add(scalar ? name : name + "[" + i + "]");
            rows.add(configured.get(i));
        }
    }

    /** The luminosity has no defaults: its value and width come from the measurement. */
    void declareLumi(String name, String path) {
        if ("lumi".equals(kinds.get(name))) {
            return;
        }
        ParameterSettings entry = settings.get(name);
        if (entry == null || entry.auxdata().isEmpty() || entry.sigmas().isEmpty()) {
            throw new DocumentException(
                    paths.getOrDefault(name, path),
                    "the luminosity '" + name + "' needs auxdata and sigmas in the measurement");
        }
        double value = single(entry.auxdata().get(), paths.get(name) + "/auxdata");
        double sigma = single(entry.sigmas().get(), paths.get(name) + "/sigmas");
        declare(
                name,
                "lumi",
                List.of(new Row(value, 0, 10 * value, false, Constraint.GAUSS, sigma, value)),
                true,
                path);
    }

    private static double single(List<Double> values, String path) {
        if (values.size() != 1) {
            throw new DocumentException(path, "found " + values.size() + " numbers, expected 1");
        }
        return values.getFirst();
    }

    private List<Row> configured(String name, List<Row> defaults) {
        ParameterSettings entry = settings.get(name);
        if (entry == null) {
            return defaults;
        }
        String path = paths.get(name);
        int n = defaults.size();
        Constraint constraint =
                defaults.isEmpty() ? Constraint.NONE : defaults.getFirst().constraint();
        String kind = kinds.get(name);
        requireUse(entry.auxdata(), constraint != Constraint.NONE, name, path + "/auxdata");
        requireUse(entry.sigmas(), "lumi".equals(kind) || "staterror".equals(kind), name, path + "/sigmas");
        requireUse(entry.factors(), constraint == Constraint.POISSON, name, path + "/factors");
        requireLength(entry.inits(), n, path + "/inits");
        requireLength(entry.bounds(), n, path + "/bounds");
        requireLength(entry.auxdata(), n, path + "/auxdata");
        requireLength(entry.sigmas(), n, path + "/sigmas");
        requireLength(entry.factors(), n, path + "/factors");
        List<Row> rows = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            Row base = defaults.get(i);
            int here = i;
            Optional<Bounds> bounds = entry.bounds().map(list -> list.get(here));
            double scale = entry.sigmas()
                    .or(entry::factors)
                    .map(list -> list.get(here))
                    .orElse(base.scale());
            double auxiliary = entry.auxdata().map(list -> list.get(here)).orElse(base.auxiliary());
            if (constraint == Constraint.POISSON && auxiliary < 0) {
                throw new DocumentException(
                        path + "/auxdata/" + i, "found " + auxiliary + ", expected a number from 0");
            }
            rows.add(new Row(
                    entry.inits().map(list -> list.get(here)).orElse(base.init()),
                    bounds.map(Bounds::lower).orElse(base.lower()),
                    bounds.map(Bounds::upper).orElse(base.upper()),
                    entry.fixed().orElse(base.fixed()),
                    base.constraint(),
                    scale,
                    auxiliary));
        }
        return rows;
    }

    private static void requireUse(Optional<List<Double>> values, boolean used, String name, String path) {
        if (values.isPresent() && !used) {
            throw new DocumentException(path, "parameter '" + name + "' has no such property");
        }
    }

    private static void requireLength(Optional<? extends List<?>> values, int expected, String path) {
        if (values.isPresent() && values.get().size() != expected) {
            throw new DocumentException(path, "found " + values.get().size() + " values, expected " + expected);
        }
    }
}
