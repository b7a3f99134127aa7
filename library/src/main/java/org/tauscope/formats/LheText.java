package org.tauscope.formats;

import java.util.List;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Constants;
import org.tauscope.particles.Pdg;

/**
 * Writes Les Houches events, version 3. The format has no vertices: flights go into VTIMUP, the point and time of the
 * collision are lost. Weights are written as they are, relative to the cross section, which stands in the init block in pb (IDWTUP = 3).
 */
final class LheText implements EventText {

    private static final double PB_PER_NB = 1000;
    private static final String NO_COLOUR = " 0 0";

    private final SampleHeader header;
    private final FourVector nominalElectron;
    private final EventLayout layout = new EventLayout();

    LheText(SampleHeader header) {
        this.header = header;
        nominalElectron = header.beams().electron();
    }

    @Override
    public void begin(TextOut out) {
        out.add("<LesHouchesEvents version=\"3.0\">").endLine();
        out.add("<header>").endLine();
        out.add("Tauscope: ").add(header.process()).endLine();
        out.add("</header>").endLine();
        out.add("<init>").endLine();
        out.add(Pdg.ELECTRON).field(-Pdg.ELECTRON);
        out.field(header.beams().electronEnergy()).field(header.beams().positronEnergy());
        out.add(" 0 0 0 0 3 1").endLine();
        double crossSection = header.crossSection() * PB_PER_NB;
        out.add(crossSection).field(header.crossSectionError() * PB_PER_NB);
        // The last number but one is the largest weight, which nobody needs for events that are unweighted already.
        out.add(" 1 1").endLine();
        out.add("<generator name=\"Tauscope\"> ")
                .add(header.process())
                .add(" </generator>")
                .endLine();
        out.add("</init>").endLine();
    }

    @Override
    public void write(GeneratedEvents batch, int event, TextOut out) {
        layout.lay(batch, event);
        FourVector total = layout.momentumOfOrphans(batch);
        List<IncomingParticle> incoming = EventLayout.incoming(total, nominalElectron);
        out.add("<event>").endLine();
        out.add(layout.particles() + incoming.size())
                .add(" 1")
                .field(batch.weight(event))
                .field(total.mass());
        out.add(" -1 -1").endLine();
        for (IncomingParticle one : incoming) {
            out.add(one.pdg()).add(" -1 0 0").add(NO_COLOUR);
            writeMomentum(one.momentum(), EventLayout.listedMass(one.pdg(), one.momentum()), 0, out);
        }
        int first = batch.firstParticle(event);
        for (int i = 0; i < layout.particles(); i++) {
            int mother = layout.mother(layout.bornIn(i));
            out.add(batch.pdg()[first + i]).field(batch.decayed()[first + i] ? 2 : 1);
            if (mother < 0) {
                out.field(1).field(incoming.size()).add(NO_COLOUR);
            } else {
                out.field(mother + 1 + incoming.size()).field(0).add(NO_COLOUR);
            }
            FourVector p = layout.momentum(batch, i);
            double mass = EventLayout.listedMass(batch.pdg()[first + i], p);
            writeMomentum(p, mass, properFlight(batch, first, i, mass), out);
        }
        out.add("</event>").endLine();
    }

    /** c times the time from birth to decay in the rest frame, mm; 0 for final particles. */
    private double properFlight(GeneratedEvents batch, int first, int particle, double mass) {
        int daughter = layout.firstDaughterOf(particle);
        if (daughter < 0) {
            return 0;
        }
        int p = first + particle;
        double time = batch.time()[first + daughter] - batch.time()[p];
        return Math.max(0, time * Constants.LIGHT_SPEED * mass / batch.energy()[p]);
    }

    private static void writeMomentum(FourVector p, double mass, double properFlight, TextOut out) {
        out.field(p.px())
                .field(p.py())
                .field(p.pz())
                .field(p.energy())
                .field(mass)
                .field(properFlight);
        out.add(" 9").endLine();
    }

    @Override
    public void end(TextOut out) {
        out.add("</LesHouchesEvents>").endLine();
    }
}
