package org.tauscope.selection.trees;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Candidates with Gaussian inputs, one class shifted against the others. */
final class Toys {

    private Toys() {}

    /** Columns of candidates: input i has the mean {@code means[i]} and unit width. */
    static double[][] gaussian(String sample, int candidates, double... means) {
        RandomStream dice = new RandomStream(7, sample);
        double[][] columns = new double[means.length][candidates];
        for (int i = 0; i < candidates; i++) {
            dice.at(i, Stage.SELECTION);
            for (int input = 0; input < means.length; input++) {
                columns[input][i] = means[input] + dice.nextGaussian();
            }
        }
        return columns;
    }

    static double[] ones(int candidates) {
        return IntStream.range(0, candidates).mapToDouble(i -> 1).toArray();
    }

    static long[] keys(int candidates) {
        return LongStream.range(0, candidates).toArray();
    }

    /** Names of inputs. */
    static List<String> names(int inputs) {
        return IntStream.range(0, inputs).mapToObj(i -> "x" + i).toList();
    }

    /** A table of a signal shifted in every input and backgrounds each shifted the other way in one input. */
    static TrainingTable table(int perClass, int inputs, int classes, double shift) {
        TrainingTable table = new TrainingTable(
                names(inputs),
                IntStream.range(0, classes).mapToObj(c -> "class" + c).toList());
        for (int c = 0; c < classes; c++) {
            double[] means = new double[inputs];
            for (int input = 0; input < inputs; input++) {
                means[input] = c == 0 ? shift : input == c % inputs ? -shift : 0;
            }
            table.add(c, gaussian("class" + c, perClass, means), ones(perClass), keys(perClass));
        }
        return table;
    }
}
