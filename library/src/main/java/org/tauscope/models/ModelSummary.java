package org.tauscope.models;

import java.util.List;
import org.tauscope.cards.Quantity;

/**
 * Everything there is to print about a new particle at one point of its parameters.
 *
 * @param model            plain-text name and hypothesis of the model
 * @param mass             GeV
 * @param couplingName     what the coupling is called, e.g. {@code |V_tauN|^2} or {@code xi}
 * @param couplingUnit     its unit; "1" for a pure number
 * @param coupling         its value
 * @param totalWidth       GeV; 0 where nothing is said about decays
 * @param widthUncertainty theory uncertainty of the total width, relative; also that of every branching fraction
 * @param ctau             proper decay length, mm; infinite without decays
 * @param decays           open decay channels, widest first; their fractions add up to 1
 * @param productions      open production channels in tau decays, largest first; none for a boson
 * @param inputs           hadronic inputs with their sources, among them the assumed ones
 */
public record ModelSummary(
        String model,
        double mass,
        String couplingName,
        String couplingUnit,
        double coupling,
        double totalWidth,
        double widthUncertainty,
        double ctau,
        List<DecayChannel> decays,
        List<ProductionChannel> productions,
        List<Quantity> inputs) {

    /** Copies the lists. */
    public ModelSummary {
        decays = List.copyOf(decays);
        productions = List.copyOf(productions);
        inputs = List.copyOf(inputs);
    }
}
