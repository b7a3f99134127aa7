package org.tauscope.detector;

import org.tauscope.cards.Card;
import org.tauscope.event.DetectedEvents;
import org.tauscope.random.RandomStream;

/**
 * What charged particles and K_L leave in the calorimeter and in the muon system.
 *
 * <p>Electrons leave their energy; muons, and hadrons that do not interact, that of a minimum-ionising particle; hadrons
 * that do interact a share of their energy, exponential with the mean of the card and cut at 1, and now and then a
 * cluster apart from their own (split-off), exponential in energy and in distance.
 *
 * @param mip              energy of a minimum-ionising particle, GeV
 * @param depth            of the calorimeter, nuclear interaction lengths
 * @param hadronShare      mean share of its energy that an interacting hadron leaves
 * @param splitOff         probability of a split-off per interacting hadron
 * @param splitOffEnergy   mean energy of a split-off, GeV
 * @param splitOffDistance mean distance of a split-off from the entry, mm
 * @param muonDepth        of the muon system, nuclear interaction lengths
 * @param kLongEfficiency  probability that a K_L which interacts in the muon system makes a cluster there
 * @param kLongAngle       standard deviation of the direction of that cluster, rad
 */
record Showers(
        double mip,
        double depth,
        double hadronShare,
        double splitOff,
        double splitOffEnergy,
        double splitOffDistance,
        double muonDepth,
        double kLongEfficiency,
        double kLongAngle) {

    static Showers of(Card card) {
        return new Showers(
                card.quantity("mip", "GeV", 0, 10).value(),
                card.quantity("depth", "1", 0, 100).value(),
                card.quantity("hadron_share", "1", 0.01, 1).value(),
                card.quantity("split_off", "1", 0, 1).value(),
                card.quantity("split_off_energy", "GeV", 0, 10).value(),
                card.quantity("split_off_distance", "mm", 0, 1000).value(),
                card.quantity("muon_depth", "1", 0, 100).value(),
                card.quantity("k_long_efficiency", "1", 0, 1).value(),
                card.quantity("k_long_angle", "rad", 1e-4, 1).value());
    }

    /**
     * Energy that a charged particle leaves around its entry, GeV.
     *
     * @param momentum at the entry, GeV
     */
    double energy(ChargedSpecies species, double momentum, Calorimeter calorimeter, RandomStream random) {
        double spread = random.nextGaussian();
        if (species == ChargedSpecies.ELECTRON) {
            // One that has radiated everything leaves nothing: the resolution has no value there.
            return momentum > 0 ? Math.max(0, momentum * (1 + calorimeter.relativeResolution(momentum) * spread)) : 0;
        }
        double kinetic = Math.sqrt(momentum * momentum + species.mass * species.mass) - species.mass;
        double ionisation = mip * Math.max(0, 1 + 0.15 * spread);
        if (species == ChargedSpecies.MUON || random.nextExponential() > depth) {
            return Math.min(kinetic, ionisation);
        }
        return Math.min(kinetic, Math.max(ionisation, share(random) * kinetic));
    }

    /** Exponential with the mean of the card, cut at 1. */
    private double share(RandomStream random) {
        double uniform = random.nextDouble();
        return -hadronShare * Math.log1p(uniform * Math.expm1(-1 / hadronShare));
    }

    /** Decides whether a hadron that enters the calorimeter makes a split-off. */
    boolean splitsOff(RandomStream random) {
        return random.nextDouble() < splitOff * -Math.expm1(-depth);
    }

    /** Adds the split-off of a hadron that entered the calorimeter at a direction and a distance from the origin. */
    void splitOff(
            double theta,
            double phi,
            double distance,
            Calorimeter calorimeter,
            RandomStream random,
            DetectedEvents out) {
        double energy = splitOffEnergy * random.nextExponential();
        double angle = splitOffDistance * random.nextExponential() / distance;
        double turn = 2 * Math.PI * random.nextDouble();
        double newTheta = theta + angle * Math.cos(turn);
        if (newTheta > 0
                && newTheta < Math.PI
                && energy >= calorimeter.regions().threshold(Math.cos(newTheta))) {
            double newPhi = phi + angle * Math.sin(turn) / Math.sin(newTheta);
            out.addPhoton(energy, newTheta, Angles.wrapped(newPhi));
        }
    }

    /** Sees a K_L that did not decay, by its direction: a cluster of the calorimeter, of the muon system, or nothing. */
    void kLong(
            double momentum,
            double theta,
            double phi,
            Calorimeter calorimeter,
            RandomStream random,
            DetectedEvents out) {
        double interaction = random.nextExponential();
        double share = share(random);
        double found = random.nextDouble();
        double first = random.nextGaussian();
        double second = random.nextGaussian();
        double threshold = calorimeter.regions().threshold(Math.cos(theta));
        if (Double.isInfinite(threshold)) {
            return;
        }
        if (interaction < depth) {
            double energy = share * momentum;
            if (energy >= threshold) {
                out.addPhoton(energy, theta, phi);
            }
        } else if (interaction < depth + muonDepth && found < kLongEfficiency) {
            double measured = Math.clamp(theta + kLongAngle * first, 0, Math.PI);
            out.addKLong(measured, Angles.wrapped(phi + kLongAngle / Math.sin(theta) * second));
        }
    }
}
