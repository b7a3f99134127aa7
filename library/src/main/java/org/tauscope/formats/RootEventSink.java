package org.tauscope.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.formats.root.BranchOutput;
import org.tauscope.formats.root.RootOutput;
import org.tauscope.formats.root.TreeOutput;
import org.tauscope.formats.root.ValueType;

/** Writes events as a ROOT tree: one entry for each event, particles in lists. */
final class RootEventSink implements EventSink {

    /** Name of the tree. */
    static final String TREE = "events";
    /** Column with the number of particles. */
    static final String PARTICLES = "particles";
    /** Numbers of a particle, in GeV, mm and ns. */
    static final List<String> NUMBERS =
            List.of("px_GeV", "py_GeV", "pz_GeV", "energy_GeV", "x_mm", "y_mm", "z_mm", "time_ns");

    private final RootOutput file;
    private final TreeOutput tree;
    private final BranchOutput number;
    private final BranchOutput weight;
    private final BranchOutput pdg;
    private final BranchOutput mother;
    private final BranchOutput decayed;
    private final List<BranchOutput> numbers = new ArrayList<>();

    RootEventSink(Path path, SampleHeader header) {
        file = RootOutput.create(path);
        tree = file.tree(TREE, header.process());
        number = tree.column("event_number", ValueType.INT64);
        weight = tree.column("weight", ValueType.FLOAT64);
        pdg = tree.list("pdg", ValueType.INT32, PARTICLES);
        mother = tree.list("mother", ValueType.INT32, PARTICLES);
        decayed = tree.list("decayed", ValueType.BOOL, PARTICLES);
        for (String name : NUMBERS) {
            numbers.add(tree.list(name, ValueType.FLOAT64, PARTICLES));
        }
        TreeOutput sample = file.tree("sample", "the sample as a whole");
        sample.column("cross_section_nb", ValueType.FLOAT64).add(header.crossSection());
        sample.column("cross_section_error_nb", ValueType.FLOAT64).add(header.crossSectionError());
        sample.column("electron_beam_GeV", ValueType.FLOAT64).add(header.beams().electronEnergy());
        sample.column("positron_beam_GeV", ValueType.FLOAT64).add(header.beams().positronEnergy());
        sample.endEntry();
    }

    @Override
    public void write(GeneratedEvents batch) {
        for (int event = 0; event < batch.events(); event++) {
            number.add(batch.number(event));
            weight.add(batch.weight(event));
            int first = batch.firstParticle(event);
            for (int i = first; i < batch.endParticle(event); i++) {
                int from = batch.mother()[i];
                pdg.add((long) batch.pdg()[i]);
                mother.add((long) (from == GeneratedEvents.NO_MOTHER ? from : from - first));
                decayed.add(batch.decayed()[i] ? 1L : 0L);
                numbers.get(0).add(batch.px()[i]);
                numbers.get(1).add(batch.py()[i]);
                numbers.get(2).add(batch.pz()[i]);
                numbers.get(3).add(batch.energy()[i]);
                numbers.get(4).add(batch.x()[i]);
                numbers.get(5).add(batch.y()[i]);
                numbers.get(6).add(batch.z()[i]);
                numbers.get(7).add(batch.time()[i]);
            }
            tree.endEntry();
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
