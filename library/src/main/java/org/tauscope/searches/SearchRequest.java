package org.tauscope.searches;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.cards.CardException;

/**
 * What a user asks of a search.
 *
 * @param masses      masses to run, GeV; empty for those of the card
 * @param luminosity  integrated luminosity in inverse femtobarn; empty for that of the card
 * @param quick       true for a tenth of the statistics
 * @param card        another card of the search than the one that ships
 * @param detector    another detector than that of the search: name of a card that ships, or its file
 * @param beams       other beams than those of the detector: name of beams that ship, a card of beams, or energies as 2.1x2.1
 * @param observable  another observable than that of the card, for searches that offer several
 * @param observation what stands for the recorded data
 * @param systematics how the uncertainties of the card follow the luminosity
 */
public record SearchRequest(
        List<Double> masses,
        OptionalDouble luminosity,
        boolean quick,
        Optional<Path> card,
        Optional<String> detector,
        Optional<String> beams,
        Optional<String> observable,
        Observation observation,
        SystematicSizes systematics) {

    private static final int QUICK = 10;

    /** A request for the beams of the detector. */
    public SearchRequest(
            List<Double> masses,
            OptionalDouble luminosity,
            boolean quick,
            Optional<Path> card,
            Optional<String> detector,
            Optional<String> observable,
            Observation observation,
            SystematicSizes systematics) {
        this(masses, luminosity, quick, card, detector, Optional.empty(), observable, observation, systematics);
    }

    /** Copies the masses and checks the luminosity. */
    public SearchRequest {
        masses = List.copyOf(masses);
        if (luminosity.isPresent() && !(luminosity.getAsDouble() > 0 && luminosity.getAsDouble() <= 1e6)) {
            throw new IllegalArgumentException(
                    "luminosity: found " + luminosity.getAsDouble() + "/fb, expected a value in (0, 1e6]/fb");
        }
    }

    /** Number of events of a sample: that of the card, or a tenth of it. */
    public long events(long nominal) {
        return quick ? Math.max(1, nominal / QUICK) : nominal;
    }

    /** Everything as the card says. */
    public static SearchRequest standard() {
        return new SearchRequest(
                List.of(),
                OptionalDouble.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Observation.Published(),
                SystematicSizes.FIXED);
    }

    /** The same with a tenth of the statistics. */
    public SearchRequest withQuick() {
        return new SearchRequest(masses, luminosity, true, card, detector, beams, observable, observation, systematics);
    }

    /** The same at other masses, GeV. */
    public SearchRequest withMasses(List<Double> newMasses) {
        return new SearchRequest(
                newMasses, luminosity, quick, card, detector, beams, observable, observation, systematics);
    }

    /** The same at another luminosity, inverse femtobarn. */
    public SearchRequest withLuminosity(double newLuminosity) {
        return new SearchRequest(
                masses,
                OptionalDouble.of(newLuminosity),
                quick,
                card,
                detector,
                beams,
                observable,
                observation,
                systematics);
    }

    /** The same with another card of the search. */
    public SearchRequest withCard(Path newCard) {
        return new SearchRequest(
                masses, luminosity, quick, Optional.of(newCard), detector, beams, observable, observation, systematics);
    }

    /** The same with another detector: name of a card that ships, or its file. */
    public SearchRequest withDetector(String newDetector) {
        return new SearchRequest(
                masses, luminosity, quick, card, Optional.of(newDetector), beams, observable, observation, systematics);
    }

    /** The same with other beams: name of beams that ship, a card of beams, or energies as 2.1x2.1. */
    public SearchRequest withBeams(String newBeams) {
        return new SearchRequest(
                masses, luminosity, quick, card, detector, Optional.of(newBeams), observable, observation, systematics);
    }

    /** The same with another observable. */
    public SearchRequest withObservable(String newObservable) {
        return new SearchRequest(
                masses, luminosity, quick, card, detector, beams, Optional.of(newObservable), observation, systematics);
    }

    /** The same with something else for the recorded data. */
    public SearchRequest withObservation(Observation newObservation) {
        return new SearchRequest(
                masses, luminosity, quick, card, detector, beams, observable, newObservation, systematics);
    }

    /** The same with uncertainties that follow the luminosity in another way. */
    public SearchRequest withSystematics(SystematicSizes newSystematics) {
        return new SearchRequest(
                masses, luminosity, quick, card, detector, beams, observable, observation, newSystematics);
    }

    /**
     * Refuses what a counting search with published counts has no use for.
     *
     * @throws CardException where an observable or other data are asked for
     */
    public void requirePublishedCounts(String search) {
        observable.ifPresent(name -> {
            throw new CardException(
                    "search " + search + ": found the observable '" + name + "', expected none: it counts events");
        });
        if (!(observation instanceof Observation.Published)) {
            throw new CardException(
                    "search " + search + ": found other data, expected none: it uses the published counts");
        }
    }
}
