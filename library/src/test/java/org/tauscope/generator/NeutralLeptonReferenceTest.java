package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.cards.Table;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.models.Nature;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/** Signal kinematics against the toy behind {@code hnl/toy_region_fractions.csv}: Belle's boost, no radiation. */
class NeutralLeptonReferenceTest {

    private static final int EVENTS = 60_000;
    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);

    @Test
    void regionsAndMuonsAgreeWithTheToy() {
        Table toy = Table.read(ReferenceFolder.path("hnl/toy_region_fractions.csv"));
        for (int row = 0; row < toy.size(); row++) {
            double mass = toy.number(row, "mN");
            if (mass != 0.4 && mass != 0.7 && mass != 1.0 && mass != 1.4) {
                continue;
            }
            String name = mass + " GeV " + toy.text(row, "flavour");
            Nature nature = toy.text(row, "flavour").equals("dirac") ? Nature.DIRAC : Nature.MAJORANA;
            double[] found = fractions(mass, nature);
            String[] columns = {
                "f_SRL_lt0.42", "f_K0window", "f_SRH_gt0.52", "frac_both_pmu_gt_0.6", "frac_both_pT_gt_0.1"
            };
            for (int i = 0; i < columns.length; i++) {
                double expected = toy.number(row, columns[i]);
                // Four standard deviations of this sample; the toy is taken to be as large.
                double error = Math.sqrt(2 * Math.max(expected * (1 - expected), 1e-4) / EVENTS);
                assertThat(found[i]).as(name + " " + columns[i]).isCloseTo(expected, within(4 * error));
            }
        }
    }

    private static double[] fractions(double mass, Nature nature) {
        TauDecay signal = TauDecay.of(new NeutralLeptonChannel(mass, nature, Flight.None.INSTANCE), 1);
        GeneratedEvents events = Events.generate(
                TauPairGenerator.ofAnyCharge(Events.BELLE, Radiation.off(), signal, TauDecay.modes("pi")),
                EVENTS,
                "toy");
        double[] count = new double[5];
        for (int event = 0; event < events.events(); event++) {
            FourVector minus = muon(events, event, Pdg.MUON);
            FourVector plus = muon(events, event, -Pdg.MUON);
            double asPions = asPion(minus).plus(asPion(plus)).mass();
            count[asPions < 0.42 ? 0 : asPions < 0.52 ? 1 : 2]++;
            count[3] += Math.min(minus.momentum(), plus.momentum()) > 0.6 ? 1 : 0;
            count[4] += Math.min(minus.pt(), plus.pt()) > 0.1 ? 1 : 0;
        }
        for (int i = 0; i < count.length; i++) {
            count[i] /= EVENTS;
        }
        return count;
    }

    private static FourVector muon(GeneratedEvents events, int event, int pdg) {
        return Events.momentum(events, Events.find(events, event, pdg, -1));
    }

    private static FourVector asPion(FourVector p) {
        return FourVector.ofMass(PION, p.px(), p.py(), p.pz());
    }
}
