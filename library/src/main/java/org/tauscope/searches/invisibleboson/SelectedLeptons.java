package org.tauscope.searches.invisibleboson;

import java.util.List;
import org.tauscope.searches.Harvest;

/**
 * The selected leptons of one sample and channel as columns. Column {@code _up} is the observable with all momenta
 * scaled up by the uncertainty of the momentum scale.
 */
final class SelectedLeptons {

    /** Columns of the harvest. */
    static final List<String> COLUMNS = List.of(
            "channel",
            "weight",
            "x",
            "x_thrust",
            "x_m2",
            "m2_min",
            "m2_max",
            "x_up",
            "x_thrust_up",
            "x_m2_up",
            "m2_min_up",
            "m2_max_up",
            "momentum_GeV",
            "cos_theta",
            "true_pdg",
            "true_x",
            "isr_GeV",
            "tag_mass_GeV",
            "tag_pi0");

    /** Ending of the columns with scaled momenta. */
    static final String SCALED = "_up";

    private final Harvest harvest;
    private final int[] rows;
    private final double[] weight;
    private final double[] momentum;
    private final double[] cosTheta;
    private final double[] truePdg;
    private final double[] trueX;
    private final double[] isr;
    private final double[] tagMass;
    private final double[] tagPi0;

    /** The leptons of a channel. */
    SelectedLeptons(Harvest harvest, Channel channel) {
        this.harvest = harvest;
        double[] code = harvest.column("channel");
        int count = 0;
        for (double c : code) {
            count += c == channel.code() ? 1 : 0;
        }
        rows = new int[count];
        int next = 0;
        for (int row = 0; row < code.length; row++) {
            if (code[row] == channel.code()) {
                rows[next++] = row;
            }
        }
        weight = column("weight");
        momentum = column("momentum_GeV");
        cosTheta = column("cos_theta");
        truePdg = column("true_pdg");
        trueX = column("true_x");
        isr = column("isr_GeV");
        tagMass = column("tag_mass_GeV");
        tagPi0 = column("tag_pi0");
    }

    /** The numbers of a column for this channel. */
    double[] column(String name) {
        double[] all = harvest.column(name);
        double[] own = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            own[i] = all[rows[i]];
        }
        return own;
    }

    /** Number of leptons. */
    int size() {
        return rows.length;
    }

    /** Number of generated events of the sample. */
    long events() {
        return harvest.events();
    }

    /** Probability weight of the event, identification included. */
    double weight(int i) {
        return weight[i];
    }

    /** Laboratory momentum, GeV. */
    double momentum(int i) {
        return momentum[i];
    }

    /** Cosine of the polar angle in the laboratory. */
    double cosTheta(int i) {
        return cosTheta[i];
    }

    /** Truth: PDG number of the particle behind the track. */
    int truePdg(int i) {
        return (int) truePdg[i];
    }

    /** Truth: 2 E/m_tau of the lepton in the rest frame of its tau; 0 for other particles. */
    double trueX(int i) {
        return trueX[i];
    }

    /** Truth: energy of photons off the beams in the c.m. frame, GeV. */
    double isr(int i) {
        return isr[i];
    }

    /** Mass of the three hadrons, GeV. */
    double tagMass(int i) {
        return tagMass[i];
    }

    /** Truth: number of pi0 of the tag side. */
    int tagPi0(int i) {
        return (int) tagPi0[i];
    }
}
