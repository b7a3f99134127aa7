package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/**
 * Photons off one pair of leptons among other particles, as {@link FinalStateRadiation} draws them off a pair that a virtual
 * photon made: the pair keeps its four-momentum together with its photons, and shares them in its rest frame, where the
 * leptons keep their line. That is exact for soft and for collinear photons off these two charges; interference with other
 * charges and the hard matrix element of other sources than a photon are left out. No rate changes.
 */
final class PairPhotons {

    private final double mass;
    private final FinalStateRadiation radiation;
    private final LorentzTransformation frame = new LorentzTransformation();
    private final LorentzTransformation back = new LorentzTransformation();
    private final double[] from = {0, 0, 1};
    private final double[] to = new double[3];
    private final double[] rotation = new double[9];

    /** Off two leptons of this mass in GeV. */
    PairPhotons(double mass) {
        this.mass = mass;
        radiation = new FinalStateRadiation(mass);
    }

    /** Number of photons. */
    int size() {
        return radiation.size;
    }

    /** Forgets all photons. */
    void skip() {
        radiation.skip(0);
    }

    /**
     * Draws photons and takes their momenta from the pair.
     *
     * @param momenta px, py, pz, energy in GeV of particles that stand one after the other
     * @param one     where the negative lepton stands; replaced
     * @param other   where the positive lepton stands; replaced
     */
    void draw(double[] momenta, int one, int other, RandomStream random) {
        double x = momenta[one] + momenta[other];
        double y = momenta[one + 1] + momenta[other + 1];
        double z = momenta[one + 2] + momenta[other + 2];
        double e = momenta[one + 3] + momenta[other + 3];
        double product = momenta[one + 3] * momenta[other + 3]
                - momenta[one] * momenta[other]
                - momenta[one + 1] * momenta[other + 1]
                - momenta[one + 2] * momenta[other + 2];
        double whole = Math.sqrt(2 * mass * mass + 2 * product);
        if (!(whole > 2 * mass * (1 + 1e-9))) {
            // At threshold nothing is left to radiate.
            skip();
            return;
        }
        radiation.draw(whole, random);
        if (radiation.size == 0) {
            return;
        }
        back.setBoost(-x, -y, -z, e, whole);
        to[0] = back.px(momenta[one], momenta[one + 1], momenta[one + 2], momenta[one + 3]);
        to[1] = back.py(momenta[one], momenta[one + 1], momenta[one + 2], momenta[one + 3]);
        to[2] = back.pz(momenta[one], momenta[one + 1], momenta[one + 2], momenta[one + 3]);
        double length = Math.sqrt(to[0] * to[0] + to[1] * to[1] + to[2] * to[2]);
        to[0] /= length;
        to[1] /= length;
        to[2] /= length;
        Rotation.between(from, to, 0, rotation);
        frame.setBoost(x, y, z, e, whole);
        frame.afterRotation(rotation);
        double[] photons = radiation.photons;
        for (int slot = 0; slot < 4 * radiation.size; slot += 4) {
            move(frame, photons, slot, photons[slot], photons[slot + 1], photons[slot + 2], photons[slot + 3]);
        }
        frame.after(radiation.fromLeptons);
        double energy = radiation.pairMass / 2;
        double momentum = Math.sqrt(Math.max(0, energy * energy - mass * mass));
        move(frame, momenta, one, 0, 0, momentum, energy);
        move(frame, momenta, other, 0, 0, -momentum, energy);
    }

    private static void move(
            LorentzTransformation frame, double[] out, int at, double x, double y, double z, double e) {
        out[at] = frame.px(x, y, z, e);
        out[at + 1] = frame.py(x, y, z, e);
        out[at + 2] = frame.pz(x, y, z, e);
        out[at + 3] = frame.energy(x, y, z, e);
    }

    /** Adds the photons to an event, in the frame of the momenta. */
    void write(EventWriter writer, int mother, LorentzTransformation toLaboratory) {
        writer.addPhotons(radiation, mother, toLaboratory);
    }
}
