package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tauscope.statistics.workspace.DocumentException;
import org.tauscope.statistics.workspace.Modifier;
import org.tauscope.statistics.workspace.Workspace.Channel;
import org.tauscope.statistics.workspace.Workspace.Sample;

/**
 * The expected rates as flat arrays. A block is one sample in one channel; its yield in a bin is (nominal + sum of
 * shape changes) times scalar factors times per-bin factors.
 */
final class RateTerms {

    final int bins;
    final int blocks;
    /** Channel, first bin, number of bins and first cell of each block; cells are (block, bin) pairs. */
    final int[] channelOf;

    final int[] binOf;
    final int[] lengthOf;
    final int[] cellOf;
    final double[] nominal;
    /** Scalar factors of block k: entries scalarFrom[k] to scalarFrom[k+1]; a curve of -1 is the parameter itself. */
    final int[] scalarFrom;

    final int[] scalarParameter;
    final int[] scalarCurve;
    final FactorCurve[] curves;
    final int[] curveParameter;
    /** Shape changes of block k: S and D per bin from shapeData[]. */
    final int[] shapeFrom;

    final int[] shapeParameter;
    final int[] shapeData;
    final double[] halfDifference;
    final double[] asymmetry;
    /** Per-bin factors of block k: the parameter of each bin from cellFactor[]. */
    final int[] factorFrom;

    final int[] factorData;
    final int[] cellFactor;
    final Interpolation shapeCode;

    private final List<FactorCurve> curveList = new ArrayList<>();
    private final List<Integer> curveParameters = new ArrayList<>();
    private final Map<List<Object>, Integer> curveIndex = new HashMap<>();

    RateTerms(ModelCompiler compiler, Interpolations codes) {
        shapeCode = codes.histosys();
        bins = compiler.firstBin[compiler.channels.size()];
        IntList channelList = new IntList();
        IntList binList = new IntList();
        IntList lengths = new IntList();
        IntList cells = new IntList();
        DoubleList nominals = new DoubleList();
        IntList scalarStarts = new IntList();
        IntList scalars = new IntList();
        IntList scalarCurves = new IntList();
        IntList shapeStarts = new IntList();
        IntList shapes = new IntList();
        IntList shapeOffsets = new IntList();
        DoubleList half = new DoubleList();
        DoubleList bend = new DoubleList();
        IntList factorStarts = new IntList();
        IntList factorOffsets = new IntList();
        IntList factorCells = new IntList();
        for (int c = 0; c < compiler.channels.size(); c++) {
            Channel channel = compiler.channels.get(c);
            for (Sample sample : ModelCompiler.samples(channel)) {
                int n = sample.data().size();
                channelList.add(c);
                binList.add(compiler.firstBin[c]);
                lengths.add(n);
                cells.add(nominals.size());
                scalarStarts.add(scalars.size());
                shapeStarts.add(shapes.size());
                factorStarts.add(factorOffsets.size());
                sample.data().forEach(nominals::add);
                for (Modifier modifier : sample.modifiers()) {
                    int first = compiler.table.first(modifier.name());
                    switch (modifier) {
                        case Modifier.NormFactor _, Modifier.Lumi _ -> {
                            scalars.add(first);
                            scalarCurves.add(-1);
                        }
                        case Modifier.NormSys norm -> {
                            scalars.add(first);
                            scalarCurves.add(curve(codes.normsys(), norm, first, channel, sample));
                        }
                        case Modifier.HistoSys shape -> {
                            if (changes(sample, shape)) {
                                shapes.add(first);
                                shapeOffsets.add(half.size());
                                for (int b = 0; b < n; b++) {
                                    double up = shape.high().get(b);
                                    double down = shape.low().get(b);
                                    half.add(0.5 * (up - down));
                                    bend.add(up + down - 2 * sample.data().get(b));
                                }
                            }
                        }
                        case Modifier.ShapeSys _, Modifier.ShapeFactor _ -> {
                            factorOffsets.add(factorCells.size());
                            IntStream.range(first, first + n).forEach(factorCells::add);
                        }
                        case Modifier.StatError _ -> {
                            factorOffsets.add(factorCells.size());
                            int from = compiler.statErrorOffset(modifier.name(), c);
                            IntStream.range(from, from + n).forEach(factorCells::add);
                        }
                    }
                }
            }
        }
        scalarStarts.add(scalars.size());
        shapeStarts.add(shapes.size());
        factorStarts.add(factorOffsets.size());
        blocks = channelList.size();
        channelOf = channelList.toArray();
        binOf = binList.toArray();
        lengthOf = lengths.toArray();
        cellOf = cells.toArray();
        nominal = nominals.toArray();
        scalarFrom = scalarStarts.toArray();
        scalarParameter = scalars.toArray();
        scalarCurve = scalarCurves.toArray();
        shapeFrom = shapeStarts.toArray();
        shapeParameter = shapes.toArray();
        shapeData = shapeOffsets.toArray();
        halfDifference = half.toArray();
        asymmetry = bend.toArray();
        factorFrom = factorStarts.toArray();
        factorData = factorOffsets.toArray();
        cellFactor = factorCells.toArray();
        curves = curveList.toArray(new FactorCurve[0]);
        curveParameter = curveParameters.stream().mapToInt(Integer::intValue).toArray();
    }

    private int curve(Interpolation code, Modifier.NormSys norm, int parameter, Channel channel, Sample sample) {
        List<Object> key = List.of(parameter, norm.high(), norm.low());
        Integer known = curveIndex.get(key);
        if (known != null) {
            return known;
        }
        try {
            curveList.add(new FactorCurve(code, norm.high(), norm.low()));
        } catch (IllegalArgumentException e) {
            throw new DocumentException(
                    "/channels",
                    "normsys '" + norm.name() + "' of sample '" + sample.name() + "' in channel '" + channel.name()
                            + "': " + e.getMessage());
        }
        curveParameters.add(parameter);
        curveIndex.put(key, curveList.size() - 1);
        return curveList.size() - 1;
    }

    private static boolean changes(Sample sample, Modifier.HistoSys shape) {
        return !shape.high().equals(sample.data()) || !shape.low().equals(sample.data());
    }
}
