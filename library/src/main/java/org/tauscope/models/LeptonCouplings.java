package org.tauscope.models;

import org.tauscope.particles.Pdg;

/**
 * Dimensionless couplings of a boson to each lepton; real, any sign, 0 for none.
 *
 * @param electron         to electrons
 * @param muon             to muons
 * @param tau              to taus
 * @param electronNeutrino to electron neutrinos
 * @param muonNeutrino     to muon neutrinos
 * @param tauNeutrino      to tau neutrinos
 */
public record LeptonCouplings(
        double electron, double muon, double tau, double electronNeutrino, double muonNeutrino, double tauNeutrino) {

    /** Checks that all are numbers. */
    public LeptonCouplings {
        if (!Double.isFinite(electron + muon + tau + electronNeutrino + muonNeutrino + tauNeutrino)) {
            throw new IllegalArgumentException("lepton couplings: e " + electron + ", mu " + muon + ", tau " + tau
                    + ", nu_e " + electronNeutrino + ", nu_mu " + muonNeutrino + ", nu_tau " + tauNeutrino
                    + " must all be finite, pure numbers");
        }
    }

    /** To charged leptons only. */
    public static LeptonCouplings charged(double electron, double muon, double tau) {
        return new LeptonCouplings(electron, muon, tau, 0, 0, 0);
    }

    /** All of them times a factor. */
    public LeptonCouplings times(double factor) {
        return new LeptonCouplings(
                factor * electron,
                factor * muon,
                factor * tau,
                factor * electronNeutrino,
                factor * muonNeutrino,
                factor * tauNeutrino);
    }

    /**
     * The coupling to one lepton.
     *
     * @param pdg PDG number of a lepton or antilepton
     */
    public double of(int pdg) {
        return switch (Math.abs(pdg)) {
            case Pdg.ELECTRON -> electron;
            case Pdg.MUON -> muon;
            case Pdg.TAU -> tau;
            case Pdg.NU_E -> electronNeutrino;
            case Pdg.NU_MU -> muonNeutrino;
            case Pdg.NU_TAU -> tauNeutrino;
            default ->
                throw new IllegalArgumentException(
                        "lepton couplings: PDG number " + pdg + " is not a lepton's (11-16)");
        };
    }
}
