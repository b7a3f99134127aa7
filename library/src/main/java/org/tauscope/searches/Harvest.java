package org.tauscope.searches;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tauscope.selection.CutFlow;

/**
 * What a range of events gave: selected candidates as named columns of numbers, and the cut-flow. Harvests of
 * neighbouring ranges are appended in the order of the events, so that the sum does not depend on threads.
 */
public final class Harvest {

    private final List<String> columns;
    private CutFlow cutFlow;
    private double[] rows = new double[64];
    private int size;
    private long events;

    /**
     * An empty harvest.
     *
     * @param columns names of the candidate columns, with units
     * @param steps   steps of the cut-flow
     */
    public Harvest(List<String> columns, List<String> steps) {
        this.columns = List.copyOf(columns);
        this.cutFlow = new CutFlow(steps);
    }

    /** Adds a candidate: one number per column. */
    public void add(double... candidate) {
        if (candidate.length != columns.size()) {
            throw new IllegalArgumentException(
                    "harvest: " + candidate.length + " numbers, expected " + columns.size() + " for " + columns);
        }
        int begin = size * columns.size();
        if (begin + candidate.length > rows.length) {
            rows = Arrays.copyOf(rows, 2 * rows.length + candidate.length);
        }
        System.arraycopy(candidate, 0, rows, begin, candidate.length);
        size++;
    }

    /** Counts events that were run, whether they gave a candidate or not. */
    public void countEvents(long count) {
        events += count;
    }

    /** Appends the harvest of the following events. */
    public void append(Harvest next) {
        int begin = size * columns.size();
        int more = next.size * columns.size();
        if (begin + more > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(2 * rows.length, begin + more));
        }
        System.arraycopy(next.rows, 0, rows, begin, more);
        size += next.size;
        events += next.events;
        cutFlow.add(next.cutFlow);
    }

    /** Writes down everything that it holds, bit by bit. */
    public void writeTo(DataOutput out) throws IOException {
        writeTexts(out, columns);
        writeTexts(out, cutFlow.steps());
        out.writeLong(events);
        for (int step = 0; step < cutFlow.steps().size(); step++) {
            out.writeDouble(cutFlow.sum(step));
            out.writeDouble(cutFlow.squares(step));
        }
        out.writeInt(size);
        for (int i = 0; i < size * columns.size(); i++) {
            out.writeDouble(rows[i]);
        }
    }

    /** Reads what {@link #writeTo} wrote. */
    public static Harvest readFrom(DataInput in) throws IOException {
        List<String> columns = readTexts(in);
        List<String> steps = readTexts(in);
        Harvest harvest = new Harvest(columns, steps);
        harvest.events = in.readLong();
        double[] sums = new double[steps.size()];
        double[] squares = new double[steps.size()];
        for (int step = 0; step < sums.length; step++) {
            sums[step] = in.readDouble();
            squares[step] = in.readDouble();
        }
        harvest.cutFlow = new CutFlow(steps, sums, squares);
        int candidates = in.readInt();
        double[] candidate = new double[columns.size()];
        for (int i = 0; i < candidates; i++) {
            for (int c = 0; c < candidate.length; c++) {
                candidate[c] = in.readDouble();
            }
            harvest.add(candidate);
        }
        return harvest;
    }

    private static void writeTexts(DataOutput out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readTexts(DataInput in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    /** Gives everything that it holds to a fingerprint. */
    public void feed(MessageDigest digest) {
        int used = size * columns.size();
        int steps = cutFlow.steps().size();
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * (1 + used + 2 * steps));
        bytes.putLong(events);
        for (int i = 0; i < used; i++) {
            bytes.putDouble(rows[i]);
        }
        for (int step = 0; step < steps; step++) {
            bytes.putDouble(cutFlow.sum(step)).putDouble(cutFlow.error(step));
        }
        digest.update(bytes.array());
    }

    /** Number of candidates. */
    public int size() {
        return size;
    }

    /** Number of events that were run. */
    public long events() {
        return events;
    }

    /** The cut-flow of all events. */
    public CutFlow cutFlow() {
        return cutFlow;
    }

    /** A copy of a column by name, one number per candidate. */
    public double[] column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("harvest: no column " + name + ", expected one of " + columns);
        }
        double[] column = new double[size];
        for (int i = 0; i < size; i++) {
            column[i] = rows[i * columns.size() + index];
        }
        return column;
    }
}
