package org.tauscope.interpretation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;

/**
 * Branching fractions and lifetimes of a model against mass at coupling 1, for models that are not ours. Productions grow with
 * one power of the coupling, the width with another; fractions of the new particle's decays do not depend on it.
 *
 * @param masses          GeV, rising
 * @param columns         positive or zero numbers by name, one per mass
 * @param productionPower of the coupling in productions
 * @param widthPower      of the coupling in the total width
 */
public record ModelTable(
        List<Double> masses, Map<String, List<Double>> columns, double productionPower, double widthPower) {

    private static final double SAME_MASS = 1e-6;

    /** Copies, and refuses masses that do not rise and numbers that are negative. */
    public ModelTable {
        masses = List.copyOf(masses);
        columns = Map.copyOf(columns);
        for (int i = 1; i < masses.size(); i++) {
            if (!(masses.get(i) > masses.get(i - 1))) {
                throw new CardException("model table: found the mass " + masses.get(i) + " GeV after "
                        + masses.get(i - 1) + " GeV, expected rising masses");
            }
        }
        columns.forEach((name, values) -> values.forEach(value -> {
            if (!(value >= 0) || !Double.isFinite(value)) {
                throw new CardException("model table: column " + name + ": found " + value + ", expected numbers >= 0");
            }
        }));
    }

    /**
     * A CSV table with a column {@code mass_GeV} and any of the others that a model has.
     *
     * @param file      its name, for messages
     * @param known     names of columns that the model understands
     * @param fractions those that are branching fractions of the new particle: together at most 1
     */
    static ModelTable of(
            String file,
            Table table,
            List<String> known,
            List<String> fractions,
            double productionPower,
            double widthPower) {
        Map<String, List<Double>> columns = new TreeMap<>();
        for (String column : table.columns()) {
            if (!column.equals("mass_GeV") && !known.contains(column)) {
                throw new CardException(
                        file + ": found the column '" + column + "', expected mass_GeV and any of " + known);
            }
            columns.put(column, Arrays.stream(table.numbers(column)).boxed().toList());
        }
        List<Double> masses = columns.remove("mass_GeV");
        if (masses == null || masses.isEmpty()) {
            throw new CardException(file + ": found no masses, expected a column mass_GeV with at least one");
        }
        for (int row = 0; row < masses.size(); row++) {
            double sum = 0;
            for (String fraction : fractions) {
                sum += columns.containsKey(fraction) ? columns.get(fraction).get(row) : 0;
            }
            if (!(sum <= 1 + SAME_MASS)) {
                throw new CardException(file + ": row " + (row + 1) + ": found branching fractions " + fractions
                        + " with the sum " + sum + ", expected at most 1");
            }
            if (columns.containsKey("ctau_mm") && !(columns.get("ctau_mm").get(row) > 0)) {
                throw new CardException(file + ": row " + (row + 1) + ", column ctau_mm: found "
                        + columns.get("ctau_mm").get(row) + " mm, expected a number > 0");
            }
        }
        try {
            return new ModelTable(masses, columns, productionPower, widthPower);
        } catch (CardException wrong) {
            throw new CardException(file + ": " + wrong.getMessage());
        }
    }

    /** A branching fraction of the new particle's decays, interpolated in mass; empty where the table says nothing. */
    OptionalDouble fraction(String column, double mass) {
        List<Double> values = columns.get(column);
        int last = masses.size() - 1;
        if (values == null || mass < masses.getFirst() * (1 - SAME_MASS) || mass > masses.get(last) * (1 + SAME_MASS)) {
            return OptionalDouble.empty();
        }
        int right = 0;
        while (right < last && masses.get(right) < mass) {
            right++;
        }
        if (right == 0 || Math.abs(masses.get(right) - mass) <= SAME_MASS * mass) {
            return OptionalDouble.of(values.get(right));
        }
        double low = values.get(right - 1);
        double high = values.get(right);
        double share = (mass - masses.get(right - 1)) / (masses.get(right) - masses.get(right - 1));
        return OptionalDouble.of(low > 0 && high > 0 ? low * Math.pow(high / low, share) : low + share * (high - low));
    }

    /** A production rate at a coupling. */
    OptionalDouble production(String column, double mass, double coupling) {
        OptionalDouble at = fraction(column, mass);
        return at.isPresent() ? OptionalDouble.of(at.getAsDouble() * Math.pow(coupling, productionPower)) : at;
    }

    /** The proper decay length at a coupling, mm, from the column {@code ctau_mm}. */
    OptionalDouble ctau(double mass, double coupling) {
        OptionalDouble at = fraction("ctau_mm", mass);
        return at.isPresent() ? OptionalDouble.of(at.getAsDouble() / Math.pow(coupling, widthPower)) : at;
    }
}
