package org.tauscope.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.cards.Card;
import org.tauscope.formats.EventFile;
import org.tauscope.formats.EventSink;
import org.tauscope.formats.SampleHeader;
import org.tauscope.generator.GivenParticles;
import org.tauscope.generator.ProcessCard;
import org.tauscope.generator.ProcessSample;
import org.tauscope.generator.TauDecay;
import org.tauscope.kinematics.EventFrame;
import org.tauscope.models.HeavyNeutralLepton;
import org.tauscope.models.Nature;
import org.tauscope.particles.Pdg;
import org.tauscope.searches.Limit;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.RecastResult;
import org.tauscope.searches.Recasting;
import org.tauscope.searches.Search;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;
import org.tauscope.searches.Searches;

/** A search's own signal, written to a file and recast, gives the limit that the search gives. */
@Tag("physics")
class RecastClosureTest {

    @TempDir
    private Path folder = Path.of("");

    /** N of 0.8 GeV, whose width enters the run's uncertainties with 3 % beside 12 %; Majorana, as the run simulates it. */
    @Test
    void heavyNeutralLeptonLimitsAgree() throws IOException, InterruptedException {
        double mass = 0.8;
        Search search = Searches.named("hnl");
        SearchRequest request = SearchRequest.standard().withQuick().withMasses(List.of(mass));
        SearchResult run = new Production(1, 1).run(search.prepare(request), (sample, events) -> {});
        double mixing = run.limits().stream()
                .filter(limit ->
                        limit.hypothesis().equals("Majorana") && limit.edge().equals("lower"))
                .findFirst()
                .orElseThrow()
                .observed()
                .orElseThrow();
        HeavyNeutralLepton particle = new HeavyNeutralLepton(mass, mixing, Nature.MAJORANA);
        double tauPairs = 836e6 / 915;
        double excluded = 2 * tauPairs * particle.tauToPion().branchingFraction() * particle.muonPairFraction();

        // The flights in the file are nothing; they are declared.
        Path file = written("process: tau-pi-N\nparticle: {mass_GeV: 0.8, nature: majorana, ctau_mm: 0.001}\n", 90_000);
        RecastResult result = recast(
                search,
                SearchRequest.standard(),
                file,
                new GivenParticles(Map.of(Pdg.HEAVY_NEUTRAL_LEPTON, particle.ctau()), Set.of()));
        double limit = result.best().limit(0.95).observed().orElseThrow();
        // The two samples: 8000 events of the run with log-uniform flights, 90,000 of the file.
        double ours = relativeError(result);
        assertThat(ours).isBetween(0.01, 0.08);
        assertThat(limit / excluded).isCloseTo(1, Offset.offset(3 * Math.hypot(ours, 0.06)));
    }

    @Test
    void limitsOnTauToElectronAlphaAgree() throws IOException, InterruptedException {
        Path card = folder.resolve("small.yaml");
        String standard =
                Files.readString(Path.of("src/main/resources/org/tauscope/searches/invisibleboson/card.yaml"));
        Files.writeString(
                card,
                standard.replace("lepton_events: 8000000", "lepton_events: 2000000")
                        .replace("quark_events: 4000000", "quark_events: 400000"));
        Search search = Searches.named("lalpha");
        SearchRequest request =
                SearchRequest.standard().withQuick().withCard(card).withMasses(List.of(1.2));
        SearchResult run = new Production(1, 1).run(search.prepare(request), (sample, events) -> {});
        Limit ratio = run.limits().stream()
                .filter(limit -> limit.channel().equals("e")
                        && limit.cl() == 0.95
                        && limit.quantity().equals("R"))
                .findFirst()
                .orElseThrow();
        double excluded = ratio.expected().get(2).orElseThrow()
                * 2
                * (57.7e6 / 62.8)
                * TauDecay.modes("e").probability();

        Path file = written("process: tau-e-alpha\nbeams: belle2\nparticle: {mass_GeV: 1.2}\n", 60_000);
        RecastResult result = recast(search, SearchRequest.standard().withCard(card), file, GivenParticles.asTheyAre());
        RecastResult.Fit fit = result.best();
        assertThat(fit.regions()).isEqualTo("e");
        double ours = relativeError(result);
        assertThat(ours).isBetween(0.01, 0.05);
        // The backgrounds are the same events; the signals are 15,000 events with a tag of three hadrons, and 60,000
        // without.
        assertThat(fit.limit(0.95).median().orElseThrow() / excluded)
                .isCloseTo(1, Offset.offset(3 * Math.hypot(ours, 0.015)));
    }

    /** Limits of searches for peaks go with the ratio of acceptances: 1 for their own signal. */
    @ParameterizedTest
    @CsvSource({
        "ditau, belle2, combined, Zprime, 6.0, mumu-vector, tautau",
        "phil, belle, mumu, phi_L, 1.0, tautau-scalar, mumu"
    })
    void limitsOnPeaksAreThoseOfTheRun(
            String name, String detector, String channel, String hypothesis, double mass, String process, String decay)
            throws IOException, InterruptedException {
        List<OptionalDouble> bands =
                Stream.of(1.0, 2.0, 4.0, 6.0, 8.0).map(OptionalDouble::of).toList();
        Limit limit =
                new Limit(name, channel, hypothesis, "sigma_fb", 0.9, mass, "limit", OptionalDouble.empty(), bands);
        PreviousRun run = new PreviousRun("memory", name, detector, 100, Map.of(), List.of(limit));
        SearchRequest request = SearchRequest.standard().withQuick().withMasses(List.of(mass));
        RecastResult result = recast(
                Searches.named(name).recast(request, Optional.of(run)),
                written(
                        "process: %s%nbeams: %s%nparticle: {mass_GeV: %s, decay: %s}%n"
                                .formatted(process, detector, mass, decay),
                        4000),
                GivenParticles.asTheyAre());
        double error = relativeError(result);
        assertThat(error).isBetween(0.01, 0.06);
        // The own signal has 3000 or more events, a similar error.
        assertThat(result.best().limit(0.9).median().orElseThrow() / 4)
                .isCloseTo(1, Offset.offset(3 * Math.sqrt(2) * error));
    }

    private static double relativeError(RecastResult result) {
        RecastResult.Region largest = result.regions().stream()
                .max((a, b) -> Double.compare(a.acceptance(), b.acceptance()))
                .orElseThrow();
        return largest.error() / largest.acceptance();
    }

    private Path written(String process, long events) throws IOException, InterruptedException {
        Path card = folder.resolve("process.yaml");
        Files.writeString(card, process);
        ProcessSample sample = ProcessCard.prepare(Card.read(card), "belle");
        Path file = folder.resolve("signal.hepmc3");
        try (EventSink sink = EventFile.create(file, new SampleHeader("signal", sample.beams(), 0))) {
            new EventProduction(7, 1).write(sample, events, sink, done -> {});
        }
        return file;
    }

    private static RecastResult recast(Search search, SearchRequest request, Path file, GivenParticles particles)
            throws InterruptedException {
        return recast(search.recast(request, Optional.empty()), file, particles);
    }

    private static RecastResult recast(Recasting recasting, Path file, GivenParticles particles)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try (FileEvents events = new FileEvents(file)) {
            EventFrame frame = events.frame(recasting.detector().beams(), EventFrame.Choice.AUTO);
            FileProduction.Outcome outcome = new FileProduction(1, 1)
                    .run(
                            events,
                            new FileProduction.Preparation(recasting.detector().beams(), frame, particles),
                            generator -> recasting.chain("recast", generator),
                            done -> {});
            return recasting.conclude(
                    outcome.harvest(),
                    new Production(1, 1)
                            .produce(recasting.samples(), (sample, done) -> {}).stream()
                                    .map(Produced::harvest)
                                    .toList(),
                    pool);
        } finally {
            pool.shutdownNow();
        }
    }
}
