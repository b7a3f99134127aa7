package org.tauscope.searches.heavyneutrallepton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.detector.DetectorCard;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.EventGenerator;
import org.tauscope.generator.Flight;
import org.tauscope.generator.NeutralLeptonChannel;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.generator.TauPairGenerator;
import org.tauscope.models.Nature;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/** Majorana decays with the weights of {@link DiracShare} look like Dirac decays; fixed seed, 4 standard deviations. */
class DiracShareClosureTest {

    private static final int EVENTS = 20_000;
    private static final double MASS = 0.5;
    private static final double THRESHOLD = 0.6;

    /** The fraction with both muons above 0.6 GeV differs by a tenth between the two, so that a wrong weight shows. */
    @Test
    void weightedMajoranaDecaysAreThoseOfADiracLepton() {
        double dirac = hardFraction(Nature.DIRAC, false);
        double majorana = hardFraction(Nature.MAJORANA, false);
        double reweighted = hardFraction(Nature.MAJORANA, true);
        double error = Math.sqrt(2 * 0.25 / EVENTS);
        assertThat(majorana - dirac).isGreaterThan(6 * error);
        assertThat(reweighted).isCloseTo(dirac, within(4 * error));
    }

    private static double hardFraction(Nature nature, boolean weighted) {
        TauDecay toN = TauDecay.of(new NeutralLeptonChannel(MASS, nature, new Flight.Exponential(1000)), 1);
        EventGenerator generator =
                TauPairGenerator.ofAnyCharge(DetectorCard.belle().beams(), Radiation.off(), toN, TauDecay.modes("pi"));
        DiracShare share = new DiracShare(MASS);
        RandomStream random = new RandomStream(11, nature.toString());
        GeneratedEvents events = new GeneratedEvents();
        double sum = 0;
        double hard = 0;
        for (long event = 0; event < EVENTS; event++) {
            events.clear();
            generator.generate(event, random, events);
            int lepton = 0;
            while (Math.abs(events.pdg()[lepton]) != Pdg.HEAVY_NEUTRAL_LEPTON) {
                lepton++;
            }
            double weight = weighted ? share.weight(events, lepton) : 1;
            sum += weight;
            hard += bothHard(events, lepton) ? weight : 0;
        }
        return hard / sum;
    }

    private static boolean bothHard(GeneratedEvents events, int lepton) {
        for (int i = lepton + 1; i < events.particles(); i++) {
            if (events.mother()[i] == lepton && Math.abs(events.pdg()[i]) == Pdg.MUON) {
                double p2 = events.px()[i] * events.px()[i]
                        + events.py()[i] * events.py()[i]
                        + events.pz()[i] * events.pz()[i];
                if (p2 < THRESHOLD * THRESHOLD) {
                    return false;
                }
            }
        }
        return true;
    }
}
