package org.tauscope.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The parameters of a model in pyhf's order: per modifier kind (histosys, lumi, normfactor, normsys, shapefactor,
 * shapesys, staterror), components of one name beside each other.
 */
public final class Parameters {

    /** How a parameter is tied to its auxiliary measurement. */
    public enum Constraint {
        /** Free. */
        NONE,
        /** {@code aux ~ Gauss(parameter, width)}. */
        GAUSS,
        /** {@code aux ~ Poisson(tau * parameter)}. */
        POISSON
    }

    private final List<String> names;
    private final Map<String, Integer> indices;
    final double[] init;
    final double[] lower;
    final double[] upper;
    final boolean[] fixed;
    final Constraint[] constraint;
    /** Width of a Gaussian or tau of a Poisson constraint. */
    final double[] scale;
    /** Position of the auxiliary measurement among all of them, -1 for none. */
    final int[] auxiliary;

    private final double[] auxiliaryData;
    private final int poi;

    Parameters(ParameterTable table, int poi) {
        names = List.copyOf(table.names);
        indices = IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> i));
        int n = names.size();
        init = new double[n];
        lower = new double[n];
        upper = new double[n];
        fixed = new boolean[n];
        constraint = new Constraint[n];
        scale = new double[n];
        auxiliary = new int[n];
        int aux = 0;
        for (int i = 0; i < n; i++) {
            ParameterTable.Row row = table.rows.get(i);
            init[i] = row.init();
            lower[i] = row.lower();
            upper[i] = row.upper();
            fixed[i] = row.fixed();
            constraint[i] = row.constraint();
            scale[i] = row.scale();
            auxiliary[i] = row.constraint() == Constraint.NONE ? -1 : aux++;
        }
        auxiliaryData = new double[aux];
        for (int i = 0; i < n; i++) {
            if (auxiliary[i] >= 0) {
                auxiliaryData[auxiliary[i]] = table.rows.get(i).auxiliary();
            }
        }
        this.poi = poi;
    }

    /** Number of parameters. */
    public int size() {
        return names.size();
    }

    /** Names in order; components of a vector are called {@code name[0]}, {@code name[1]}, ... */
    public List<String> names() {
        return names;
    }

    /**
     * Position of a parameter.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public int index(String name) {
        Integer index = indices.get(name);
        if (index == null) {
            throw new IllegalArgumentException("no parameter is called '" + name + "'");
        }
        return index;
    }

    /** Whether a parameter of that name exists. */
    public boolean contains(String name) {
        return indices.containsKey(name);
    }

    /** Starting values. */
    public double[] inits() {
        return init.clone();
    }

    /** Values at which the constraints are centred, measured beforehand; free parameters have their starting values. */
    public double[] nominal() {
        double[] nominal = init.clone();
        for (int p = 0; p < nominal.length; p++) {
            switch (constraint[p]) {
                case GAUSS -> nominal[p] = auxiliaryData[auxiliary[p]];
                case POISSON -> nominal[p] = auxiliaryData[auxiliary[p]] / scale[p];
                case NONE -> {}
            }
        }
        return nominal;
    }

    /** Lower bounds. */
    public double[] lowerBounds() {
        return lower.clone();
    }

    /** Upper bounds. */
    public double[] upperBounds() {
        return upper.clone();
    }

    /** Whether parameter i is held in every fit. */
    public boolean fixed(int i) {
        return fixed[i];
    }

    /** How parameter i is constrained. */
    public Constraint constraint(int i) {
        return constraint[i];
    }

    /** Value of the auxiliary measurements in the order of the constrained parameters. */
    public double[] auxiliaryData() {
        return auxiliaryData.clone();
    }

    /** Whether a parameter of interest is named. */
    public boolean hasPoi() {
        return poi >= 0;
    }

    /**
     * Position of the parameter of interest.
     *
     * @throws IllegalStateException where the measurement names none
     */
    public int poi() {
        if (poi < 0) {
            throw new IllegalStateException("the measurement names no parameter of interest");
        }
        return poi;
    }

    /** Standard deviation that the constraint alone gives to parameter i; 0 where it is free. */
    public double preFitUncertainty(int i) {
        return switch (constraint[i]) {
            case NONE -> 0;
            case GAUSS -> scale[i];
            case POISSON -> 1 / Math.sqrt(scale[i]);
        };
    }
}
