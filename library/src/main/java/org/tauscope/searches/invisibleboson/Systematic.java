package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.IdentificationBin;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * One source of systematic uncertainty.
 *
 * @param name   of its nuisance parameter
 * @param group  what it belongs to when sources are switched off together
 * @param change what one standard deviation does to weights; empty for the scale of all momenta
 */
record Systematic(String name, Group group, Optional<Change> change) {

    /** Relative change of the weight of a lepton when something moves by one standard deviation. */
    @FunctionalInterface
    interface Change {

        /** The change for lepton i; 0 where nothing changes. */
        double of(SelectedLeptons leptons, int i);
    }

    /** Sources that belong together. */
    enum Group {
        EFFICIENCY("lepton identification"),
        FAKES("hadrons taken for leptons"),
        TRACKING("tracking and momentum scale"),
        TRIGGER("trigger"),
        PHOTONS("photon veto and initial-state radiation"),
        MICHEL("Michel parameter rho"),
        TAG("tag side: branching fractions and model"),
        SIMULATION("size of the simulated samples");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Spread of the mass of three hadrons about its mean, GeV: mean 1.15, standard deviation 0.16 (BaBar, ALEPH). */
    private static final double TAG_MEAN = 1.15;

    private static final double TAG_SPREAD = 0.16;

    /** All sources of a channel. */
    static List<Systematic> of(InvisibleBosonCard card, DetectorCard detector, Channel channel) {
        List<Systematic> all = new ArrayList<>();
        identification(card, detector, channel, all);
        InvisibleBosonCard.Systematics sizes = card.systematics();
        all.add(weighting(
                "soft_tracking",
                Group.TRACKING,
                (leptons, i) -> leptons.momentum(i) < sizes.softMomentum() ? sizes.softTracking() : 0));
        all.add(new Systematic("momentum_scale", Group.TRACKING, Optional.empty()));
        all.add(weighting("trigger", Group.TRIGGER, (leptons, i) -> sizes.trigger()));
        all.add(weighting("photon_veto", Group.PHOTONS, (leptons, i) -> sizes.photonVeto() * leptons.tagPi0(i)));
        all.add(weighting("isr", Group.PHOTONS, (leptons, i) -> leptons.isr(i) > sizes.isrEnergy() ? sizes.isr() : 0));
        all.add(weighting(
                "michel_rho", Group.MICHEL, (leptons, i) -> michel(leptons.trueX(i), channel) * sizes.michelRho()));
        all.add(weighting(
                "tag_model",
                Group.TAG,
                (leptons, i) -> sizes.tagModel() * Math.clamp((leptons.tagMass(i) - TAG_MEAN) / TAG_SPREAD, -3, 3)));
        for (int pions = 0; pions < sizes.branching().size(); pions++) {
            int k = pions;
            boolean last = pions == sizes.branching().size() - 1;
            all.add(weighting("branching_" + pions + "pi0", Group.TAG, (leptons, i) -> {
                int found = leptons.tagPi0(i);
                return found == k || (last && found > k) ? sizes.branching().get(k) : 0;
            }));
        }
        return all;
    }

    /** One source per bin of the detector card's table, efficiency and fakes apart, and a slope common to all. */
    private static void identification(
            InvisibleBosonCard card, DetectorCard detector, Channel channel, List<Systematic> all) {
        for (IdentificationBin bin : detector.identificationBins()) {
            if (bin.requirement() == channel.requirement()) {
                DetectorCard moved = detector.with(bin, 1);
                all.add(weighting(
                        (bin.fake() ? "fake_" : "id_") + channel.label() + "_" + bin.row(),
                        bin.fake() ? Group.FAKES : Group.EFFICIENCY,
                        (leptons, i) ->
                                probability(moved, channel, leptons, i) / probability(detector, channel, leptons, i)
                                        - 1));
            }
        }
        double slope = card.systematics().identificationSlope();
        all.add(weighting(
                "id_" + channel.label() + "_slope",
                Group.EFFICIENCY,
                (leptons, i) -> Math.abs(leptons.truePdg(i)) == channel.pdg() ? slope * leptons.momentum(i) : 0));
    }

    private static double probability(DetectorCard detector, Channel channel, SelectedLeptons leptons, int i) {
        double found = detector.identificationProbability(
                channel.requirement(), leptons.truePdg(i), leptons.momentum(i), Math.acos(leptons.cosTheta(i)));
        // Tracks that the table would not let pass were selected by their true momentum just inside its border.
        return Math.max(found, 1e-9);
    }

    /**
     * Relative change of the Michel spectrum per unit of rho, at rho = 3/4, eta = 0:
     * x (1 - x) + (2/9) rho (4 x^2 - 3 x - x0^2). The spectrum of a two-body decay is a line and does not change.
     *
     * @param energyFraction 2 E/m_tau; 0 for what is no lepton
     */
    static double michel(double energyFraction, Channel channel) {
        double ratio = channel.mass() / ParticleTable.standard().mass(Pdg.TAU);
        double x = energyFraction / (1 + ratio * ratio);
        double x0 = 2 * ratio / (1 + ratio * ratio);
        if (!(x > x0)) {
            return 0;
        }
        double slope = (2.0 / 9) * (4 * x * x - 3 * x - x0 * x0);
        return slope / (x * (1 - x) + 0.75 * slope);
    }

    private static Systematic weighting(String name, Group group, Change change) {
        return new Systematic(name, group, Optional.of(change));
    }
}
