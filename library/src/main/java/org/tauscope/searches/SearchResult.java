package org.tauscope.searches;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tauscope.cards.Quantity;
import org.tauscope.interpretation.Contour;
import org.tauscope.interpretation.EfficiencyMap;

/**
 * What a search concludes.
 *
 * @param search     short name of the search
 * @param headline   one sentence that says the result
 * @param luminosity inverse femtobarn
 * @param sqrtS      collision energy, GeV
 * @param conditions lines that belong to every output: luminosity, confidence level, what was varied
 * @param limits     the limits, in the order of {@code limits.csv}
 * @param contours   excluded regions of coupling and mass, one per hypothesis
 * @param efficiencyMaps efficiencies over mass and coupling
 * @param tables     everything else that is worth a table
 * @param workspace  statistical model as pyhf JSON
 * @param numbers    every number of every card that entered, with source or assumption
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
        List<Contour> contours,
        List<EfficiencyMap> efficiencyMaps,
        List<ResultTable> tables,
        String workspace,
        List<Quantity> numbers,
        Map<String, String> cardHashes,
        List<String> remarks) {

    /** Copies the lists. */
    public SearchResult {
        conditions = List.copyOf(conditions);
        limits = List.copyOf(limits);
        contours = List.copyOf(contours);
        efficiencyMaps = List.copyOf(efficiencyMaps);
        tables = List.copyOf(tables);
        numbers = List.copyOf(numbers);
        cardHashes = Collections.unmodifiableMap(new TreeMap<>(cardHashes));
        remarks = List.copyOf(remarks);
    }

    /** {@code limits.csv} as a table. */
    public ResultTable limitTable() {
        return new ResultTable(
                "limits",
                "Limits; expected values at the quantiles of background-only outcomes. Empty: not excluded.",
                Limit.COLUMNS,
                limits.stream().map(Limit::row).toList());
    }

    /** The numbers that nobody published. */
    public List<Quantity> assumptions() {
        return numbers.stream().filter(Quantity::assumed).toList();
    }
}
