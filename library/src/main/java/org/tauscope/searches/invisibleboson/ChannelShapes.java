package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.detector.DetectorCard;

/**
 * The templates of one channel in one observable.
 *
 * @param channel     lepton
 * @param axes        observable and bins
 * @param masses      number of masses
 * @param backgrounds tau -> l nu nu first
 * @param signals     hypothesis by hypothesis, mass by mass
 * @param qqbar       relative uncertainty of processes that are no tau pairs
 */
record ChannelShapes(
        Channel channel, Histogramming axes, int masses, List<Shapes> backgrounds, List<Shapes> signals, double qqbar) {

    /** Copies the lists. */
    ChannelShapes {
        backgrounds = List.copyOf(backgrounds);
        signals = List.copyOf(signals);
    }

    /**
     * Fills the templates, one result per histogram.
     *
     * @param shrinking factor on an uncertainty as a function of its relative size
     */
    static List<ChannelShapes> of(
            InvisibleBosonCard card,
            DetectorCard detector,
            Contents contents,
            Channel channel,
            List<Histogramming> axes,
            DoubleUnaryOperator shrinking) {
        List<Contribution> backgrounds = contents.backgrounds(channel);
        List<Contribution> signals = new ArrayList<>();
        for (int h = 0; h < card.samples().hypotheses().size(); h++) {
            for (int m = 0; m < contents.masses().size(); m++) {
                signals.add(contents.signal(channel, h, m));
            }
        }
        List<List<Shapes>> all = Shapes.of(
                axes,
                backgrounds,
                signals,
                Systematic.of(card, detector, channel),
                card.systematics().pruning(),
                shrinking);
        double qqbar = card.systematics().qqbar();
        List<ChannelShapes> filled = new ArrayList<>();
        for (int a = 0; a < axes.size(); a++) {
            List<Shapes> own = all.get(a);
            filled.add(new ChannelShapes(
                    channel,
                    axes.get(a),
                    contents.masses().size(),
                    own.subList(0, backgrounds.size()),
                    own.subList(backgrounds.size(), own.size()),
                    qqbar * shrinking.applyAsDouble(qqbar)));
        }
        return filled;
    }

    /** The fit of one hypothesis and mass, by their places. */
    TemplateFit fit(int hypothesis, int mass) {
        return new TemplateFit(channel, backgrounds, signals.get(hypothesis * masses + mass), qqbar);
    }
}
