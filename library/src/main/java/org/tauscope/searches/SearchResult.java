package org.tauscope.searches;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tauscope.cards.Statement;

/**
 * What a search concludes.
 *
 * @param search     short name of the search
 * @param headline   one sentence that says the result
 * @param luminosity inverse femtobarn
 * @param sqrtS      collision energy, GeV
 * @param conditions lines that belong to every output: luminosity, confidence level, what was varied
 * @param limits     the limits, in the order of {@code limits.csv}
 * @param exhibits   what is worth a picture
 * @param tables     everything else that is worth a table
 * @param workspaces statistical models as pyhf JSON, by file name without ending
 * @param files      other files that belong to the run, by full name: trained models
 * @param statements every source and every assumption of every card and table that entered
 * @param cardHashes SHA-256 of every card and table that entered, by name
 * @param remarks    what a reader must know before believing the result
 */
public record SearchResult(
        String search,
        String headline,
        double luminosity,
        double sqrtS,
        List<String> conditions,
        List<Limit> limits,
        List<Exhibit> exhibits,
        List<ResultTable> tables,
        Map<String, String> workspaces,
        Map<String, byte[]> files,
        List<Statement> statements,
        Map<String, String> cardHashes,
        List<String> remarks) {

    /** Copies the lists. */
    public SearchResult {
        conditions = List.copyOf(conditions);
        limits = List.copyOf(limits);
        exhibits = List.copyOf(exhibits);
        tables = List.copyOf(tables);
        workspaces = Collections.unmodifiableMap(new TreeMap<>(workspaces));
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        statements = List.copyOf(statements);
        cardHashes = Collections.unmodifiableMap(new TreeMap<>(cardHashes));
        remarks = List.copyOf(remarks);
    }

    /** A result without other files. */
    public SearchResult(
            String search,
            String headline,
            double luminosity,
            double sqrtS,
            List<String> conditions,
            List<Limit> limits,
            List<Exhibit> exhibits,
            List<ResultTable> tables,
            Map<String, String> workspaces,
            List<Statement> statements,
            Map<String, String> cardHashes,
            List<String> remarks) {
        this(
                search,
                headline,
                luminosity,
                sqrtS,
                conditions,
                limits,
                exhibits,
                tables,
                workspaces,
                Map.of(),
                statements,
                cardHashes,
                remarks);
    }

    /** The same result with other files that belong to the run, by full name. */
    public SearchResult withFiles(Map<String, byte[]> newFiles) {
        return new SearchResult(
                search,
                headline,
                luminosity,
                sqrtS,
                conditions,
                limits,
                exhibits,
                tables,
                workspaces,
                newFiles,
                statements,
                cardHashes,
                remarks);
    }

    /** {@code limits.csv} as a table. */
    public ResultTable limitTable() {
        return new ResultTable(
                "limits",
                "Limits; expected values at the quantiles of background-only outcomes. Empty: not excluded.",
                Limit.COLUMNS,
                limits.stream().map(Limit::row).toList());
    }
}
