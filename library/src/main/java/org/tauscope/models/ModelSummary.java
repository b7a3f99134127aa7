package org.tauscope.models;

import java.util.List;
import org.tauscope.cards.Quantity;

/**
 * Everything there is to print about a new particle at one point of its parameters.
 *
 * @param model            plain-text name and hypothesis of the model
 * @param mass             GeV
 * @param coupling         square of the mixing, dimensionless
 * @param totalWidth       GeV
 * @param widthUncertainty theory uncertainty of the total width, relative; also that of every branching fraction
 * @param ctau             proper decay length, mm
 * @param decays           open decay channels, widest first; their fractions add up to 1
 * @param productions      open production channels in tau decays, largest first
 * @param inputs           hadronic inputs with their sources, among them the assumed ones
 */
public record ModelSummary(
        String model,
        double mass,
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
