package org.tauscope.searches;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.kinematics.Beams;

/**
 * A finished run whose backgrounds are to be used again.
 *
 * @param folder     where it lies, for messages
 * @param search     short name of the search
 * @param detector   name of the detector
 * @param beams      that met in it; empty where the run does not say
 * @param luminosity inverse femtobarn
 * @param workspaces pyhf JSON by file name without ending
 * @param limits     lines of {@code limits.csv}
 * @param tables     other tables that recasts need, by name without ending, where it has them
 * @param files      other files that recasts need, by name: trained models
 * @param cards      SHA-256 of cards and detectors that entered, by name
 */
public record PreviousRun(
        String folder,
        String search,
        String detector,
        Optional<Beams> beams,
        double luminosity,
        Map<String, String> workspaces,
        List<Limit> limits,
        Map<String, Table> tables,
        Map<String, byte[]> files,
        Map<String, String> cards) {

    /** Copies workspaces, limits and tables. */
    public PreviousRun {
        limits = List.copyOf(limits);
        workspaces = Collections.unmodifiableMap(new TreeMap<>(workspaces));
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        cards = Collections.unmodifiableMap(new TreeMap<>(cards));
    }

    /** A run of which workspaces and limits are known. */
    public PreviousRun(
            String folder,
            String search,
            String detector,
            double luminosity,
            Map<String, String> workspaces,
            List<Limit> limits) {
        this(folder, search, detector, Optional.empty(), luminosity, workspaces, limits, Map.of(), Map.of(), Map.of());
    }

    /**
     * A run that has just ended in this program.
     *
     * @param name    what stands for its folder in messages
     * @param result  what it concluded
     * @param machine where it happened
     * @param wanted  names of the tables that are needed; their words have no commas
     */
    public static PreviousRun of(String name, SearchResult result, Machine machine, Set<String> wanted) {
        Map<String, Table> tables = new TreeMap<>();
        for (ResultTable table : result.tables()) {
            if (wanted.contains(table.name())) {
                StringBuilder text = new StringBuilder(String.join(",", table.columns())).append('\n');
                table.rows().forEach(row -> text.append(String.join(",", row)).append('\n'));
                tables.put(table.name(), Table.parse(table.name() + ".csv", text.toString()));
            }
        }
        return new PreviousRun(
                name,
                result.search(),
                machine.detector().name(),
                Optional.of(machine.detector().beams()),
                result.luminosity(),
                result.workspaces(),
                result.limits(),
                tables,
                result.files(),
                result.cardHashes());
    }

    /**
     * Refuses a run of another search, detector or beams.
     *
     * @throws CardException with what was expected
     */
    public void require(String wantedSearch, Machine machine) {
        String wantedDetector = machine.detector().name();
        if (!search.equals(wantedSearch) || !detector.equals(wantedDetector)) {
            throw new CardException("--run: found a run of " + search + " with detector " + detector + " in " + folder
                    + ", expected one of " + wantedSearch + " with detector " + wantedDetector);
        }
        Beams wanted = machine.detector().beams();
        if (beams.isPresent() && !beams.get().equals(wanted)) {
            throw new CardException("--run: found a run with beams of "
                    + beams.get().electronEnergy() + " and " + beams.get().positronEnergy() + " GeV in " + folder
                    + ", expected " + wanted.electronEnergy() + " and " + wanted.positronEnergy()
                    + " GeV with the same spot and spread; say --beams as the run did");
        }
    }

    /**
     * Refuses a run with other cards: their cuts were used in its training.
     *
     * @param now SHA-256 of the cards that are used now, by name
     */
    public void requireCards(Map<String, String> now) {
        now.forEach((name, hash) -> {
            String then = cards.get(name);
            if (then != null && !then.equals(hash)) {
                throw new CardException("--run: found another " + name + " in " + folder + " than is used now,"
                        + " expected the same: give it by --card or --detector, or run again");
            }
        });
    }

    /** Whether it has a table. */
    public boolean hasTable(String name) {
        return tables.containsKey(name);
    }

    /**
     * A table.
     *
     * @throws CardException where the run has none of this name
     */
    public Table table(String name) {
        Table table = tables.get(name);
        if (table == null || table.size() == 0) {
            throw new CardException("--run: found no rows of " + name + ".csv in " + folder + ", expected some");
        }
        return table;
    }

    /**
     * A file.
     *
     * @throws CardException where the run has none of this name
     */
    public byte[] file(String name) {
        byte[] file = files.get(name);
        if (file == null) {
            throw new CardException("--run: found no " + name + " in " + folder
                    + ", expected the trained classifiers of the run beside its tables");
        }
        return file.clone();
    }

    /**
     * The first workspace whose name begins like this.
     *
     * @throws CardException where there is none
     */
    public String workspace(String beginning) {
        return workspaces.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(beginning))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new CardException(
                        "--run: found no " + beginning + "*.json in " + folder + ", expected the folder of a run"));
    }
}
