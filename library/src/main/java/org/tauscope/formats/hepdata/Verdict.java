package org.tauscope.formats.hepdata;

import java.util.List;

/**
 * What the rules say about a submission.
 *
 * @param input    what was judged, as given
 * @param kind     what it was taken for
 * @param tables   number of tables found
 * @param count    number of problems
 * @param problems the first thousand of them
 * @param remarks  what is allowed but worth knowing
 */
public record Verdict(String input, Kind kind, int tables, long count, List<Problem> problems, List<String> remarks) {

    /** Copies the lists. */
    public Verdict {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** True where HEPData would take it. */
    public boolean valid() {
        return count == 0;
    }

    /** What is judged. */
    public enum Kind {
        /** A folder or archive with {@code submission.yaml} and data files. */
        RECORD("submission"),
        /** {@code submission.yaml} by itself: the files that it names are not looked for. */
        DOCUMENT("submission document"),
        /** Tables and their data in one file. */
        SINGLE_FILE("single-file submission"),
        /** One data file. */
        TABLE("data file");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In words. */
        public String label() {
            return label;
        }
    }
}
