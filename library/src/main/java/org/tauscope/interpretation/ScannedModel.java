package org.tauscope.interpretation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.kinematics.Beams;

/**
 * A model whose mass and coupling are scanned: what searches need to know of it. A rate that the model does not have, or
 * does not have at this mass, is empty.
 */
public sealed interface ScannedModel permits HeavyNeutralLeptonModel, FlavourViolatingModel, BosonModel {

    /**
     * Tau decays to a long-lived particle that is seen in its decay.
     *
     * @param fraction share of all taus: production times decay
     * @param ctau     mean proper decay length, mm
     * @param error    relative theory uncertainty of the width
     */
    record LongLived(double fraction, double ctau, double error) {}

    /** Name of the model as its card says it. */
    String name();

    /** Which particle it is, in a word for figures, e.g. {@code Dirac}. */
    String hypothesis();

    /** What the coupling is called, e.g. {@code |V_tauN|^2}, with its unit if it has one. */
    String coupling();

    /** The same as a TeX label. */
    String couplingLabel();

    /** tau -&gt; pi N, N -&gt; mu mu nu. */
    default Optional<LongLived> displacedMuonPairs(double mass, double coupling) {
        return Optional.empty();
    }

    /**
     * Branching fraction of tau -&gt; l a, a unseen.
     *
     * @param lepton PDG number: electron or muon
     */
    default OptionalDouble tauToLepton(int lepton, double mass, double coupling) {
        return OptionalDouble.empty();
    }

    /**
     * Cross section of e+e- -&gt; l l X, photons off the beams included, times the branching fraction of X, at coupling 1, fb. It
     * grows with the square of the coupling.
     *
     * @param beside PDG number of the leptons beside X
     * @param decay  PDG number of the leptons of its decay
     */
    default OptionalDouble bosonRate(int beside, int decay, double mass, Beams beams) {
        return OptionalDouble.empty();
    }
}
