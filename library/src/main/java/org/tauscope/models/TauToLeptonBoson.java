package org.tauscope.models;

import java.util.List;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * tau -> l a with a light boson a of lepton-flavour-violating couplings,
 * L = d_mu a / (2 f) lbar gamma^mu (C^V + C^A gamma5) tau, in terms of F = 2 f / sqrt(|C^V|^2 + |C^A|^2).
 *
 * <p>Width: sqrt(lambda) / (16 pi m^3) [v (m - l)^2 ((m + l)^2 - M^2) + (1 - v) (m + l)^2 ((m - l)^2 - M^2)] / F^2 with the
 * masses m of the tau, l of the lepton, M of a, and v = |C^V|^2 / (|C^V|^2 + |C^A|^2). Source: L. Calibbi et al.,
 * arXiv:2006.04795 (Lagrangian), as read in ALPaca (width); for l = 0 it is m^3 (1 - M^2/m^2)^2 / (16 pi F^2).
 *
 * @param lepton      PDG number: electron or muon
 * @param mass        of a, GeV
 * @param scale       F, GeV
 * @param vectorShare v, in [0, 1]: 1 for a pure vector, 0 for a pure axial coupling, 1/2 for V - A and V + A
 */
public record TauToLeptonBoson(int lepton, double mass, double scale, double vectorShare) {

    private static final ParticleTable PARTICLES = ParticleTable.standard();
    private static final double TAU = PARTICLES.mass(Pdg.TAU);

    /** Checks masses, scale and share. */
    public TauToLeptonBoson {
        if (lepton != Pdg.ELECTRON && lepton != Pdg.MUON) {
            throw new IllegalArgumentException("tau -> l a: lepton " + lepton + " is not 11 (e) or 13 (mu)");
        }
        double heaviest = TAU - PARTICLES.mass(lepton);
        if (!(mass >= 0 && mass < heaviest)) {
            throw new IllegalArgumentException("tau -> l a: mass " + mass + " GeV is not in [0, " + heaviest + ") GeV");
        }
        if (!(scale > 0) || !Double.isFinite(scale)) {
            throw new IllegalArgumentException("tau -> l a: F = " + scale + " GeV must be positive and finite");
        }
        if (!(vectorShare >= 0 && vectorShare <= 1)) {
            throw new IllegalArgumentException("tau -> l a: vector share " + vectorShare + " is not in [0, 1]");
        }
    }

    /** Width of tau -> l a, GeV. */
    public double width() {
        double light = PARTICLES.mass(lepton);
        double sum = TAU + light;
        double difference = TAU - light;
        double m2 = mass * mass;
        double squared = vectorShare * difference * difference * (sum * sum - m2)
                + (1 - vectorShare) * sum * sum * (difference * difference - m2);
        // sqrt(lambda) = 2 m p.
        return squared / (scale * scale) * TwoBody.momentum(TAU, light, mass) / (8 * Math.PI * TAU * TAU);
    }

    /** Branching fraction of the tau; its other decays and so its lifetime stay as measured. */
    public double branchingFraction() {
        return width() * PARTICLES.ctau(Pdg.TAU) / Constants.HBAR_C;
    }

    /** F at which the branching fraction is this one, GeV. */
    public double scaleOf(double fraction) {
        return scale * Math.sqrt(branchingFraction() / fraction);
    }

    /** Everything to print: production only, for nothing is said about what becomes of a. */
    public ModelSummary summary() {
        double fraction = branchingFraction();
        String name = "tau -> " + (lepton == Pdg.ELECTRON ? "e" : "mu") + " a";
        List<ProductionChannel> productions = fraction < 1
                ? List.of(new ProductionChannel(name, fraction, fraction, TAU - PARTICLES.mass(lepton)))
                : List.of();
        return new ModelSummary(
                "light boson with lepton-flavour-violating couplings, vector share " + vectorShare,
                mass,
                "F",
                "GeV",
                scale,
                0,
                0,
                Double.POSITIVE_INFINITY,
                List.of(),
                productions,
                List.of());
    }
}
