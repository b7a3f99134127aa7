package org.tauscope.formats.hepdata;

import java.util.ArrayList;
import java.util.List;

/** Problems found so far in a submission, and how much looking they have cost. Both are bounded. */
final class Findings {

    /** Problems beyond these are counted, not told. */
    static final int MOST_TOLD = 1000;

    /** Values looked at in one file; more can only come from aliases that multiply. */
    private static final int MOST_VISITS = 20_000_000;

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private long count;
    private int visits;

    void problem(String file, int line, String path, String message) {
        count++;
        if (problems.size() < MOST_TOLD) {
            problems.add(new Problem(file, line, path, message));
        }
    }

    void problem(String file, String message) {
        problem(file, 0, "", message);
    }

    void remark(String text) {
        if (remarks.size() < MOST_TOLD) {
            remarks.add(Problem.printable(text));
        }
    }

    void beginFile() {
        visits = 0;
    }

    void visit(int line) {
        if (++visits > MOST_VISITS) {
            throw new YamlDefect(line, "asks for more than " + MOST_VISITS + " values through its aliases");
        }
    }

    long count() {
        return count;
    }

    List<Problem> problems() {
        return problems;
    }

    List<String> remarks() {
        return remarks;
    }
}
