package org.tauscope.formats;

import java.util.List;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Constants;

/** Writes HepMC 3 ASCII in GeV and mm: beams with status 4, decayed particles with 2, final ones with 1. */
final class HepMc3Text implements EventText {

    private static final int BEAM = 4;
    private static final double PB_PER_NB = 1000;

    private final SampleHeader header;
    private final FourVector nominalElectron;
    private final EventLayout layout = new EventLayout();
    private int[] idOf = new int[64];

    HepMc3Text(SampleHeader header) {
        this.header = header;
        nominalElectron = header.beams().electron();
    }

    @Override
    public void begin(TextOut out) {
        out.add("HepMC::Version 3.02.06").endLine();
        out.add("HepMC::Asciiv3-START_EVENT_LISTING").endLine();
        out.add("W Default").endLine();
        out.add("T Tauscope\\|\\|").add(header.process()).endLine();
    }

    @Override
    public void write(GeneratedEvents batch, int event, TextOut out) {
        layout.lay(batch, event);
        int incoming = countIncoming(batch);
        out.add('E').field(batch.number(event)).field(layout.vertices()).field(layout.particles() + incoming);
        out.endLine();
        out.add("U GEV MM").endLine();
        out.add('W').field(batch.weight(event)).endLine();
        if (header.crossSection() > 0) {
            out.add("A 0 GenCrossSection")
                    .field(header.crossSection() * PB_PER_NB)
                    .field(header.crossSectionError() * PB_PER_NB)
                    .add(" -1 -1");
            out.endLine();
        }
        int first = batch.firstParticle(event);
        int id = 1;
        for (int i = 0; i < layout.particles(); i++) {
            int vertex = layout.bornIn(i);
            if (layout.firstDaughter(vertex) == i) {
                id = writeVertex(batch, first + i, vertex, id, out);
            }
            idOf[i] = id;
            writeParticle(
                    id++,
                    -1 - vertex,
                    batch.pdg()[first + i],
                    layout.momentum(batch, i),
                    batch.decayed()[first + i] ? 2 : 1,
                    out);
        }
    }

    private int countIncoming(GeneratedEvents batch) {
        if (idOf.length < layout.particles()) {
            idOf = new int[2 * layout.particles()];
        }
        int count = 0;
        for (int v = 0; v < layout.vertices(); v++) {
            count += layout.mother(v) < 0 ? incoming(batch, v).size() : 0;
        }
        return count;
    }

    /** Beams for the collision; particles that begin elsewhere without a mother come from one system each. */
    private List<IncomingParticle> incoming(GeneratedEvents batch, int vertex) {
        FourVector total = layout.momentumOf(batch, vertex);
        return vertex == 0
                ? EventLayout.incoming(total, nominalElectron)
                : List.of(new IncomingParticle(EventLayout.SYSTEM, total));
    }

    /** Writes a vertex, with its incoming particles before it where the batch has no mother; the next free number. */
    private int writeVertex(GeneratedEvents batch, int daughter, int vertex, int firstId, TextOut out) {
        int id = firstId;
        int mother = layout.mother(vertex);
        if (mother < 0) {
            for (IncomingParticle one : incoming(batch, vertex)) {
                writeParticle(id++, 0, one.pdg(), one.momentum(), BEAM, out);
            }
        }
        out.add('V').field(-1 - vertex).add(" 0 [");
        if (mother >= 0) {
            out.add(idOf[mother]);
        } else {
            out.add(firstId).add(id == firstId + 2 ? "," + (firstId + 1) : "");
        }
        out.add("] @").field(batch.x()[daughter]).field(batch.y()[daughter]).field(batch.z()[daughter]);
        out.field(batch.time()[daughter] * Constants.LIGHT_SPEED).endLine();
        return id;
    }

    private static void writeParticle(int id, int parent, int pdg, FourVector p, int status, TextOut out) {
        out.add('P').field(id).field(parent).field(pdg);
        out.field(p.px())
                .field(p.py())
                .field(p.pz())
                .field(p.energy())
                .field(EventLayout.listedMass(pdg, p))
                .field(status);
        out.endLine();
    }

    @Override
    public void end(TextOut out) {
        out.add("HepMC::Asciiv3-END_EVENT_LISTING").endLine();
        out.endLine();
    }
}
