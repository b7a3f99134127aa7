package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.models.Nature;
import org.tauscope.particles.Constants;
import org.tauscope.particles.Pdg;

/** One sample, uniform in the logarithm of the flight, reweighted to many lifetimes. */
class FlightClosureTest {

    private static final int EVENTS = 40_000;
    private static final double[] EDGES = {150, 200, 280, 400, 560, 800};

    @Test
    void oneSampleServesEveryLifetime() {
        GeneratedEvents all = sample(new Flight.LogUniformRadius(100, 1200), "log-uniform");
        for (double ctau : new double[] {30, 100, 500, 3000, 30_000}) {
            double[][] reweighted = histogram(all, ctau);
            double[][] exponential = histogram(sample(new Flight.Exponential(ctau), "exponential " + ctau), 0);
            double chi2 = 0;
            for (int bin = 0; bin < EDGES.length - 1; bin++) {
                double difference = reweighted[0][bin] - exponential[0][bin];
                chi2 += difference * difference / (reweighted[1][bin] + exponential[1][bin]);
            }
            assertThat(ChiSquaredDistribution.of(EDGES.length - 1).survivalProbability(chi2))
                    .as("c tau = " + ctau + " mm: chi2 = " + chi2 + " for 5 bins")
                    .isGreaterThan(0.01);
        }
    }

    @Test
    void tausAndShortKaonsFlyTheirLifetime() {
        TauDecay kaon = TauDecay.modes("pi K_S");
        GeneratedEvents events =
                Events.generate(new TauPairGenerator(Events.BELLE, Radiation.standard(), kaon, kaon), 50_000, "flight");
        double[] sum = new double[2];
        int[] count = new int[2];
        for (int i = 0; i < events.particles(); i++) {
            int mother = events.mother()[i];
            int species = mother < 0
                    ? -1
                    : switch (Math.abs(events.pdg()[mother])) {
                        case Pdg.TAU -> 0;
                        case Pdg.K_SHORT -> 1;
                        default -> -1;
                    };
            if (species >= 0 && (i == 0 || events.mother()[i - 1] != mother)) {
                sum[species] += properLength(events, mother, i);
                count[species]++;
                double flight = Math.hypot(
                        Math.hypot(events.x()[i] - events.x()[mother], events.y()[i] - events.y()[mother]),
                        events.z()[i] - events.z()[mother]);
                FourVector p = Events.momentum(events, mother);
                double speed = flight / (events.time()[i] - events.time()[mother]) / Constants.LIGHT_SPEED;
                assertThat(speed).isCloseTo(p.momentum() / p.energy(), within(1e-6));
            }
        }
        assertThat(sum[0] / count[0]).isCloseTo(0.08703, within(4 * 0.08703 / Math.sqrt(count[0])));
        assertThat(sum[1] / count[1]).isCloseTo(26.844, within(4 * 26.844 / Math.sqrt(count[1])));
    }

    private static GeneratedEvents sample(Flight flight, String name) {
        TauDecay signal = TauDecay.of(new NeutralLeptonChannel(1.0, Nature.DIRAC, flight), 1);
        return Events.generate(
                TauPairGenerator.ofAnyCharge(Events.BELLE, Radiation.standard(), signal, TauDecay.modes("pi")),
                EVENTS,
                name);
    }

    /** Sum of weights and of their squares per bin of the decay radius, for each event generated. */
    private static double[][] histogram(GeneratedEvents events, double ctau) {
        double[][] bins = new double[2][EDGES.length - 1];
        for (int event = 0; event < events.events(); event++) {
            for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
                int mother = events.mother()[i];
                if (Math.abs(events.pdg()[i]) != Pdg.MUON
                        || events.pdg()[i] < 0
                        || mother < 0
                        || Math.abs(events.pdg()[mother]) != Pdg.HEAVY_NEUTRAL_LEPTON) {
                    continue;
                }
                double weight = events.weight(event);
                if (ctau > 0) {
                    weight *= Flight.LogUniformRadius.reweight(properLength(events, mother, i), ctau);
                }
                double radius = Math.hypot(events.x()[i], events.y()[i]);
                for (int bin = 0; bin < EDGES.length - 1; bin++) {
                    if (radius >= EDGES[bin] && radius < EDGES[bin + 1]) {
                        bins[0][bin] += weight / EVENTS;
                        bins[1][bin] += weight * weight / EVENTS / EVENTS;
                    }
                }
            }
        }
        return bins;
    }

    private static double properLength(GeneratedEvents events, int parent, int daughter) {
        double dx = events.x()[daughter] - events.x()[parent];
        double dy = events.y()[daughter] - events.y()[parent];
        double dz = events.z()[daughter] - events.z()[parent];
        FourVector p = Events.momentum(events, parent);
        return Math.sqrt(dx * dx + dy * dy + dz * dz) * p.mass() / p.momentum();
    }
}
