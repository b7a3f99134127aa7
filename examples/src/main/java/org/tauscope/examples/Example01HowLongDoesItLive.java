package org.tauscope.examples;

import java.util.Locale;
import org.tauscope.models.HeavyNeutralLepton;
import org.tauscope.models.Nature;

/** How long does a heavy neutral lepton live that mixes with the tau neutrino, and how often does it end in two muons? */
public final class Example01HowLongDoesItLive {

    private Example01HowLongDoesItLive() {}

    /** Prints lifetime and branching fractions at a mixing of 0.001. */
    public static void main(String[] arguments) {
        System.out.println("mass [GeV]   c tau [m]   N -> mu mu nu   tau -> pi N");
        for (double mass : new double[] {0.4, 0.8, 1.2, 1.6}) {
            HeavyNeutralLepton particle = new HeavyNeutralLepton(mass, 1e-3, Nature.DIRAC);
            System.out.printf(
                    Locale.ROOT,
                    "%10.1f %11.3g %15.4f %13.2e%n",
                    mass,
                    particle.ctau() / 1000,
                    particle.muonPairFraction(),
                    particle.tauToPion().branchingFraction());
        }
    }
}
