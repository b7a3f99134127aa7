package org.tauscope.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.tauscope.interpretation.CouplingColumn;
import org.tauscope.searches.CouplingScan;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Sample;

/**
 * Scans a model over masses and couplings, mass by mass, each mass over all threads. Finished masses are kept and not run
 * again.
 *
 * @param production how samples are run
 * @param checkpoint where finished masses are kept
 */
public record ModelScan(Production production, ScanCheckpoint checkpoint) {

    /**
     * Scans.
     *
     * @param masses    GeV
     * @param couplings rising
     * @param progress  told as samples are run
     * @param finished  told as masses are finished
     * @return one column per mass
     * @throws InterruptedException where the calling thread is interrupted
     */
    public List<CouplingColumn> run(
            CouplingScan scan,
            List<Double> masses,
            double[] couplings,
            Production.Progress progress,
            Consumer<CouplingColumn> finished)
            throws InterruptedException {
        List<CouplingColumn> columns = new ArrayList<>();
        List<Harvest> backgrounds = List.of();
        ExecutorService pool = Executors.newFixedThreadPool(production.threads());
        try {
            for (double mass : masses) {
                Optional<CouplingColumn> kept = checkpoint.read(scan.search(), mass);
                if (kept.isEmpty()) {
                    boolean visible = !scan.signals(mass).isEmpty();
                    if (visible && backgrounds.isEmpty()) {
                        backgrounds = backgrounds(scan, progress);
                    }
                    List<Harvest> signals = harvests(scan.signals(mass), progress);
                    checkpoint.keep(scan.column(mass, couplings, signals, backgrounds, pool));
                    kept = checkpoint.read(scan.search(), mass);
                }
                columns.add(kept.orElseThrow());
                finished.accept(columns.getLast());
            }
            return List.copyOf(columns);
        } finally {
            pool.shutdownNow();
        }
    }

    /** The backgrounds of all masses: kept as soon as they are made. */
    private List<Harvest> backgrounds(CouplingScan scan, Production.Progress progress) throws InterruptedException {
        Optional<List<Harvest>> kept = checkpoint.backgrounds(scan.search());
        if (kept.isPresent()) {
            return kept.get();
        }
        List<Harvest> made = harvests(scan.backgrounds(), progress);
        checkpoint.keep(scan.search(), made);
        return made;
    }

    private List<Harvest> harvests(List<Sample> samples, Production.Progress progress) throws InterruptedException {
        return production.produce(samples, progress).stream()
                .map(Produced::harvest)
                .toList();
    }
}
