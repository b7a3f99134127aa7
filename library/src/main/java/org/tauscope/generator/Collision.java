package org.tauscope.generator;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * How two beams collide to one virtual photon: energy with its spread, photons off the beams, and the way from the rest
 * frame of the virtual photon, whose z axis is the direction of the electron there after its photon has left, to the
 * laboratory.
 */
final class Collision {

    private final Beams beams;
    private final Radiation radiation;
    private final double sqrtS;
    private final double lowestS;
    private final DoubleUnaryOperator bornCrossSection;
    private final InitialStateRadiation initialState;
    private final LorentzTransformation toLaboratory;
    private final LorentzTransformation boost = new LorentzTransformation();
    private final double[] axes = new double[9];
    /** Photons off electron and positron in the centre-of-mass frame: px, py, pz, energy each. */
    private final double[] photons = new double[8];

    private double energy;
    private double s;

    /** From the rest frame of the virtual photon to the laboratory. */
    final LorentzTransformation fromRest = new LorentzTransformation();

    /**
     * Prepares the radiation.
     *
     * @param beams        how the beams meet
     * @param radiation    which radiative corrections are applied
     * @param lowestS      smallest squared mass of the virtual photon, GeV^2
     * @param crossSection in nb as a function of that squared mass
     */
    Collision(Beams beams, Radiation radiation, double lowestS, DoubleUnaryOperator crossSection) {
        this.beams = beams;
        this.radiation = radiation;
        this.lowestS = lowestS;
        sqrtS = beams.sqrtS();
        bornCrossSection = crossSection;
        initialState = new InitialStateRadiation(sqrtS * sqrtS, lowestS, crossSection);
        toLaboratory = LorentzTransformation.toLaboratory(beams);
    }

    /** Cross section at the nominal energy, nb, with photons off the beams where they are switched on. */
    double crossSection() {
        return radiation.initialState() ? initialState.crossSection() : bornCrossSection.applyAsDouble(sqrtS * sqrtS);
    }

    /** Draws energy, photons and the azimuth of the axes; returns the squared mass of the virtual photon, GeV^2. */
    double draw(RandomStream random) {
        energy = sqrtS;
        if (beams.energySpread() > 0) {
            energy += beams.energySpread() * random.nextGaussian();
        }
        do {
            Arrays.fill(photons, 0);
            if (radiation.initialState()) {
                initialState.drawLosses(random);
                radiate(0, initialState.electronLoss, 1, random);
                radiate(4, initialState.positronLoss, -1, random);
            }
            double left = energy - photons[3] - photons[7];
            double px = photons[0] + photons[4];
            double py = photons[1] + photons[5];
            double pz = photons[2] + photons[6];
            s = left * left - px * px - py * py - pz * pz;
        } while (!(s > lowestS * (1 + 1e-9)));
        setFrame(2 * Math.PI * random.nextDouble());
        return s;
    }

    private void radiate(int slot, double loss, int direction, RandomStream random) {
        if (loss == 0) {
            return;
        }
        double angle = initialState.drawAngle(loss, random);
        double sin2 = Math.abs(angle);
        double phi = 2 * Math.PI * random.nextDouble();
        double e = loss * energy / 2;
        double pt = e * Math.sqrt(sin2);
        photons[slot] = pt * Math.cos(phi);
        photons[slot + 1] = pt * Math.sin(phi);
        photons[slot + 2] = Math.signum(angle) * direction * e * Math.sqrt(1 - sin2);
        photons[slot + 3] = e;
    }

    private void setFrame(double phi) {
        double mass = Math.sqrt(s);
        double px = -photons[0] - photons[4];
        double py = -photons[1] - photons[5];
        double pz = -photons[2] - photons[6];
        double e = energy - photons[3] - photons[7];
        double ex = -photons[0];
        double ey = -photons[1];
        double ez = energy / 2 - photons[2];
        double ee = energy / 2 - photons[3];
        double factor = ((ee * e - ex * px - ey * py - ez * pz) / mass + ee) / (e + mass);
        ex -= factor * px;
        ey -= factor * py;
        ez -= factor * pz;
        double norm = 1 / Math.sqrt(ex * ex + ey * ey + ez * ez);
        ex *= norm;
        ey *= norm;
        ez *= norm;
        // Columns: a vector across the electron at azimuth phi, the one across both, the electron.
        double sign = Math.copySign(1, ez);
        double u = -1 / (sign + ez);
        double v = ex * ey * u;
        double c = Math.cos(phi);
        double t = Math.sin(phi);
        axes[0] = c * (1 + sign * ex * ex * u) + t * v;
        axes[3] = c * sign * v + t * (sign + ey * ey * u);
        axes[6] = -c * sign * ex - t * ey;
        axes[2] = ex;
        axes[5] = ey;
        axes[8] = ez;
        axes[1] = axes[5] * axes[6] - axes[8] * axes[3];
        axes[4] = axes[8] * axes[0] - axes[2] * axes[6];
        axes[7] = axes[2] * axes[3] - axes[5] * axes[0];
        fromRest.set(toLaboratory);
        boost.setBoost(px, py, pz, e, mass);
        fromRest.after(boost);
        fromRest.afterRotation(axes);
    }

    /** Adds the photons off the beams to an event. */
    void writePhotons(EventWriter writer) {
        for (int slot = 0; slot < 8; slot += 4) {
            if (photons[slot + 3] > 0) {
                writer.add(Pdg.PHOTON, GeneratedEvents.NO_MOTHER, toLaboratory, photons, slot);
            }
        }
    }
}
