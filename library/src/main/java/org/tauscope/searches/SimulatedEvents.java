package org.tauscope.searches;

import java.util.function.IntConsumer;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.DetectorSimulation;
import org.tauscope.detector.SimulationOptions;
import org.tauscope.detector.TruthMatch;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.EventGenerator;
import org.tauscope.random.RandomStream;

/** The events of a sample from collision to detector, visited one by one; one object per thread. */
public final class SimulatedEvents {

    private static final int BATCH = 500;

    private final String sample;
    private final EventGenerator generator;
    private final DetectorSimulation simulation;
    private final GeneratedEvents generated = new GeneratedEvents();
    private final DetectedEvents detected = new DetectedEvents();
    private final TruthMatch match = new TruthMatch();

    /**
     * A sample.
     *
     * @param sample    its name, part of its random numbers
     * @param generator makes the events
     * @param detector  measures them
     * @param options   how the detector spends its time
     */
    public SimulatedEvents(String sample, EventGenerator generator, DetectorCard detector, SimulationOptions options) {
        this.sample = sample;
        this.generator = generator;
        this.simulation = new DetectorSimulation(detector, options);
    }

    /**
     * Runs a range of events.
     *
     * @param seed    seed of the run
     * @param first   number of the first event
     * @param count   number of events
     * @param visitor is given the place of each event in {@link #detected} and {@link #generated}
     */
    public void run(long seed, long first, int count, IntConsumer visitor) {
        RandomStream random = new RandomStream(seed, sample);
        for (long begin = first; begin < first + count; begin += BATCH) {
            long end = Math.min(first + count, begin + BATCH);
            generated.clear();
            for (long event = begin; event < end; event++) {
                generator.generate(event, random, generated);
            }
            simulation.simulate(generated, random, detected, match);
            for (int event = 0; event < detected.events(); event++) {
                visitor.accept(event);
            }
        }
    }

    /** Truth of the batch at hand. */
    public GeneratedEvents generated() {
        return generated;
    }

    /** Measurements of the batch at hand. */
    public DetectedEvents detected() {
        return detected;
    }

    /** Which track of the batch at hand belongs to which generated particle. */
    public TruthMatch match() {
        return match;
    }
}
