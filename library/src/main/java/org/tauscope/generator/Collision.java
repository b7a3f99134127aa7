package org.tauscope.generator;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.kinematics.Beams;
import org.tauscope.random.RandomStream;

/**
 * One collision of the beams that makes a pair of particles, or more: energy, photons off the beams, and the frame of what
 * is made, called the pair.
 * Reused from event to event.
 */
final class Collision {

    private final Beams beams;
    private final double threshold;
    private final DoubleUnaryOperator bornCrossSection;
    private final InitialStateRadiation radiation;
    private final boolean radiates;
    private final double sqrtS;

    private final LorentzTransformation boost = new LorentzTransformation();
    private final double[] axes = new double[9];
    private final double[] across = new double[3];
    private double energy;

    /** From the centre-of-mass frame, electron along z, to the laboratory. */
    final LorentzTransformation toLaboratory;
    /** From the rest frame of the pair on its axes (r, n, k) to the laboratory. */
    final LorentzTransformation fromPair = new LorentzTransformation();
    /** Photons off electron and positron in the centre-of-mass frame: px, py, pz, energy each; energy 0 for none. */
    final double[] photons = new double[8];
    /** Mass of the pair, GeV. */
    double pairMass;

    /**
     * Of beams that make pairs of leptons.
     *
     * @param beams     how they meet
     * @param radiation which corrections are applied
     * @param mass      of either particle of the pair, GeV
     */
    Collision(Beams beams, Radiation radiation, double mass) {
        this(beams, radiation, mass, 4 * mass * mass);
    }

    /**
     * Of beams that make pairs of leptons above a mass, through a photon and, where it counts, a Z.
     *
     * @param mass      of either lepton, GeV
     * @param threshold smallest squared mass of the pair, GeV^2
     */
    Collision(Beams beams, Radiation radiation, double mass, double threshold) {
        this(
                beams,
                threshold,
                NeutralCurrent.counts(beams)
                        ? new NeutralCurrent(mass, radiation, beams.polarisation())::crossSection
                        : new PairCrossSection(mass, radiation)::at,
                radiation);
    }

    /**
     * Of beams that make anything through one photon.
     *
     * @param beams            how they meet
     * @param radiation        which corrections are applied
     * @param threshold        smallest squared mass of what is made, GeV^2
     * @param bornCrossSection without photons off the beams, nb, at the squared mass of what is made
     */
    Collision(Beams beams, Radiation radiation, double threshold, DoubleUnaryOperator bornCrossSection) {
        this(requirePhotonAlone(beams), threshold, bornCrossSection, radiation);
    }

    /**
     * Of beams that make anything whose cross section holds at any energy.
     *
     * @param beams            how they meet
     * @param threshold        smallest squared mass of what is made, GeV^2
     * @param bornCrossSection without photons off the beams, nb, at the squared mass of what is made
     * @param radiation        which corrections are applied
     */
    Collision(Beams beams, double threshold, DoubleUnaryOperator bornCrossSection, Radiation radiation) {
        this.beams = beams;
        this.threshold = threshold;
        this.bornCrossSection = bornCrossSection;
        sqrtS = beams.sqrtS();
        if (!(sqrtS * sqrtS > threshold)) {
            throw new IllegalArgumentException("collision: energy " + sqrtS + " GeV must exceed the threshold of "
                    + Math.sqrt(threshold) + " GeV");
        }
        this.radiation = new InitialStateRadiation(sqrtS * sqrtS, threshold, bornCrossSection);
        radiates = radiation.initialState();
        toLaboratory = LorentzTransformation.toLaboratory(beams);
    }

    /** Refuses beams of so much energy that what is made through a photon alone would be wrong by a per cent. */
    private static Beams requirePhotonAlone(Beams beams) {
        if (!CrossSectionSteps.photonSuffices(beams)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "collision: found an energy of %.3f GeV, expected at most %.0f GeV: only tau and muon pairs hold"
                            + " the Z",
                    beams.sqrtS(),
                    ZBoson.MISSED_ABOVE));
        }
        return beams;
    }

    /** Cross section in nb at the nominal energy. */
    double crossSection() {
        return beams.polarisationFactor()
                * (radiates ? radiation.crossSection() : bornCrossSection.applyAsDouble(sqrtS * sqrtS));
    }

    /** Draws the collision energy and the photons off the beams. */
    void draw(RandomStream random) {
        energy = sqrtS;
        if (beams.energySpread() > 0) {
            energy += beams.energySpread() * random.nextGaussian();
        }
        double mass2;
        do {
            Arrays.fill(photons, 0);
            if (radiates) {
                radiation.drawLosses(random);
                radiate(0, radiation.electronLoss, 1, random);
                radiate(4, radiation.positronLoss, -1, random);
            }
            double left = energy - photons[3] - photons[7];
            double px = photons[0] + photons[4];
            double py = photons[1] + photons[5];
            double pz = photons[2] + photons[6];
            mass2 = left * left - px * px - py * py - pz * pz;
        } while (!(mass2 > threshold * (1 + 1e-9)));
        pairMass = Math.sqrt(mass2);
    }

    /** The photons off these beams that leave a narrow resonance of this mass in GeV. */
    RadiativeReturn returnTo(double mass) {
        return new RadiativeReturn(sqrtS * sqrtS, mass, radiation);
    }

    /** Draws the collision energy and photons that leave exactly a mass: the hard one's energy follows. */
    void drawReturn(RadiativeReturn spectrum, double mass, RandomStream random) {
        energy = sqrtS;
        if (beams.energySpread() > 0) {
            energy += beams.energySpread() * random.nextGaussian();
        }
        Arrays.fill(photons, 0);
        spectrum.draw(random);
        boolean electron = random.nextDouble() < 0.5;
        int hard = electron ? 0 : 4;
        int soft = 4 - hard;
        radiate(hard, spectrum.hard, electron ? 1 : -1, random);
        radiate(soft, spectrum.soft, electron ? -1 : 1, random);
        double hardEnergy = photons[hard + 3];
        double softEnergy = photons[soft + 3];
        // (p - k1 - k2)^2 = M^2 is linear in the energy of k1.
        double along = photons[0] * photons[4] + photons[1] * photons[5] + photons[2] * photons[6];
        double perEnergy = 2 * energy - 2 * (softEnergy - along / hardEnergy);
        double wanted = (energy * energy - mass * mass - 2 * energy * softEnergy) / perEnergy;
        for (int i = hard; i < hard + 4; i++) {
            photons[i] *= wanted / hardEnergy;
        }
        pairMass = mass;
    }

    private void radiate(int slot, double loss, int direction, RandomStream random) {
        if (loss == 0) {
            return;
        }
        double angle = radiation.drawAngle(loss, random);
        double sin2 = Math.abs(angle);
        double phi = 2 * Math.PI * random.nextDouble();
        double e = loss * energy / 2;
        double pt = e * Math.sqrt(sin2);
        photons[slot] = pt * Math.cos(phi);
        photons[slot + 1] = pt * Math.sin(phi);
        photons[slot + 2] = Math.signum(angle) * direction * e * Math.sqrt(1 - sin2);
        photons[slot + 3] = e;
    }

    /**
     * Lets the pair fly apart and sets {@link #fromPair}: k along the negative particle, r in the plane of k and the
     * electron towards the electron, n = k x r.
     *
     * @param cosine  of the angle between the negative particle and the electron, both seen from the pair
     * @param azimuth of the negative particle about the electron, rad
     */
    void setPairFrame(double cosine, double azimuth) {
        double px = -photons[0] - photons[4];
        double py = -photons[1] - photons[5];
        double pz = -photons[2] - photons[6];
        double e = energy - photons[3] - photons[7];
        // The electron after radiation, seen from the pair.
        double ex = -photons[0];
        double ey = -photons[1];
        double ez = energy / 2 - photons[2];
        double ee = energy / 2 - photons[3];
        double along = ex * px + ey * py + ez * pz;
        double factor = ((ee * e - along) / pairMass + ee) / (e + pairMass);
        ex -= factor * px;
        ey -= factor * py;
        ez -= factor * pz;
        double norm = 1 / Math.sqrt(ex * ex + ey * ey + ez * ez);
        ex *= norm;
        ey *= norm;
        ez *= norm;
        Rotation.across(ex, ey, ez, azimuth, across);
        double sine = Math.sqrt(1 - cosine * cosine);
        axes[0] = sine * ex - cosine * across[0];
        axes[3] = sine * ey - cosine * across[1];
        axes[6] = sine * ez - cosine * across[2];
        axes[2] = cosine * ex + sine * across[0];
        axes[5] = cosine * ey + sine * across[1];
        axes[8] = cosine * ez + sine * across[2];
        axes[1] = axes[5] * axes[6] - axes[8] * axes[3];
        axes[4] = axes[8] * axes[0] - axes[2] * axes[6];
        axes[7] = axes[2] * axes[3] - axes[5] * axes[0];
        fromPair.set(toLaboratory);
        boost.setBoost(px, py, pz, e, pairMass);
        fromPair.after(boost);
        fromPair.afterRotation(axes);
    }
}
