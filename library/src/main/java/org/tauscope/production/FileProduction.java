package org.tauscope.production;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.EventGenerator;
import org.tauscope.generator.GivenEvents;
import org.tauscope.generator.GivenParticles;
import org.tauscope.generator.PreparationTally;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.EventFrame;
import org.tauscope.searches.GivenHarvest;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SideBySide;

/**
 * Runs the events of a file through the chain of a search. Threads take chunks in the order of the file; their harvests are
 * added in that order: identical for any number of threads.
 *
 * @param seed    seed of the run
 * @param threads number of threads, 1 to 1024
 */
public record FileProduction(long seed, int threads) {

    /** Checks the number of threads. */
    public FileProduction {
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException("threads: found " + threads + ", expected 1 to 1024");
        }
    }

    /**
     * How the events meet the detector.
     *
     * @param beams     of the detector
     * @param frame     of the events
     * @param particles what is said about particles
     */
    public record Preparation(Beams beams, EventFrame frame, GivenParticles particles) {}

    /**
     * What a file gave.
     *
     * @param harvest selected candidates with the sums of the weights of all events
     * @param tally   what was done to the events
     */
    public record Outcome(GivenHarvest harvest, PreparationTally tally) {}

    /**
     * Runs a file to its end.
     *
     * @param chains   makes the chain from events to candidates; called once per thread
     * @param progress told after each chunk how many more events are done
     * @throws org.tauscope.cards.CardException where the file cannot be read to its end
     */
    public Outcome run(
            FileEvents file,
            Preparation preparation,
            Function<EventGenerator, Sample.Chain> chains,
            LongConsumer progress)
            throws InterruptedException {
        Sum sum = new Sum();
        Turns turns = new Turns();
        Callable<Boolean> worker = () -> {
            try {
                GivenEvents events = new GivenEvents(preparation.beams(), preparation.frame(), preparation.particles());
                Sample.Chain chain = chains.apply(events);
                GeneratedEvents batch = new GeneratedEvents();
                for (FileEvents.Chunk chunk = file.next(batch); chunk.events() > 0; chunk = file.next(batch)) {
                    events.load(batch, chunk.first());
                    Harvest harvest = chain.run(seed, chunk.first(), chunk.events());
                    PreparationTally tally = events.takeTally();
                    if (!turns.take(chunk.number(), () -> sum.add(harvest, tally), () -> false)) {
                        return false;
                    }
                    progress.accept(chunk.events());
                }
                return true;
            } catch (RuntimeException | Error | InterruptedException e) {
                turns.end();
                throw e;
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            SideBySide.all(Collections.nCopies(threads, worker), pool);
        } finally {
            pool.shutdownNow();
        }
        return sum.outcome();
    }

    /** Grows chunk by chunk. */
    private static final class Sum {

        private @Nullable Harvest harvest;
        private final PreparationTally tally = new PreparationTally();

        void add(Harvest next, PreparationTally nextTally) {
            if (harvest == null) {
                harvest = next;
            } else {
                harvest.append(next);
            }
            tally.add(nextTally);
        }

        Outcome outcome() {
            if (harvest == null) {
                throw new IllegalStateException("an open event file has at least one event");
            }
            return new Outcome(new GivenHarvest(harvest, tally.weights(), tally.squares()), tally);
        }
    }
}
