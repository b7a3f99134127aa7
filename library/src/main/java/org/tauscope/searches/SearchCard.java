package org.tauscope.searches;

import java.util.List;
import org.tauscope.cards.Card;
import org.tauscope.detector.DetectorCard;

/**
 * The card of a search that a request wants: the user's; otherwise one that was written for the detector, where there is
 * one; otherwise that of the publication. Cuts belong to a machine: none is scaled to another.
 *
 * @param name of the card among those of the search, e.g. {@code card-stcf.yaml}
 * @param card its content
 */
public record SearchCard(String name, Card card) {

    private static final String PUBLISHED = "card.yaml";

    /**
     * Finds the card.
     *
     * @param neighbour a class beside the cards of the search
     * @param request   names the user's card or the detector, where they differ from what ships
     * @param detectors names of the detectors with a card {@code card-DETECTOR.yaml}
     */
    public static SearchCard of(Class<?> neighbour, SearchRequest request, List<String> detectors) {
        if (request.card().isPresent()) {
            return new SearchCard(PUBLISHED, Card.read(request.card().get()));
        }
        String name = request.detector()
                .map(detector -> DetectorCard.nameOrFile(detector).name())
                .filter(detectors::contains)
                .map(detector -> "card-" + detector + ".yaml")
                .orElse(PUBLISHED);
        return new SearchCard(name, Card.resource(neighbour, name));
    }
}
