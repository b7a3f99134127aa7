package org.tauscope.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Limit;
import org.tauscope.searches.Machine;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.RecastResult;
import org.tauscope.searches.Recasting;
import org.tauscope.searches.Sample;
import org.tauscope.searches.Search;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;
import org.tauscope.searches.Searches;
import org.tauscope.searches.resonance.EventLimits;
import org.tauscope.searches.resonance.TrainedClassifier;

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

    /** Runs without classifiers: limits go with the ratio of acceptances before them, 1 for their own signal. */
    @Test
    void limitsOfRunsWithoutClassifiersGoWithTheAcceptance() throws IOException, InterruptedException {
        List<OptionalDouble> bands =
                Stream.of(1.0, 2.0, 4.0, 6.0, 8.0).map(OptionalDouble::of).toList();
        Limit limit = new Limit("phil", "mumu", "phi_L", "sigma_fb", 0.9, 1, "limit", OptionalDouble.empty(), bands);
        PreviousRun run = new PreviousRun("memory", "phil", "belle", 100, Map.of(), List.of(limit));
        SearchRequest request = SearchRequest.standard().withQuick().withMasses(List.of(1.0));
        RecastResult result = recast(
                Searches.named("phil").recast(request, Optional.of(run)),
                peaks("tautau-scalar", "belle", 1.0, "mumu", 4000),
                GivenParticles.asTheyAre());
        double error = relativeError(result);
        assertThat(error).isBetween(0.01, 0.06);
        // The own signal has 3000 or more events, a similar error.
        assertThat(result.best().limit(0.9).median().orElseThrow() / 4)
                .isCloseTo(1, Offset.offset(3 * Math.sqrt(2) * error));
    }

    /** A small run with its classifiers, on its own signal: the limits are those of the run at both levels. */
    @ParameterizedTest
    @CsvSource({
        "ditau, belle2, combined, Zprime, 6.4, mumu-vector, tautau, 40",
        "phil, belle, mumu, phi_L, 2.4, tautau-scalar, mumu, 16"
    })
    void limitsOnPeaksAreThoseOfTheRun(
            String name,
            String detector,
            String channel,
            String hypothesis,
            double mass,
            String process,
            String decay,
            int share)
            throws IOException, InterruptedException {
        Search search = Searches.named(name);
        List<Double> masses = name.equals("ditau") ? List.of(6.0, 6.4, 6.8) : List.of(mass);
        SearchResult found = small(search.prepare(SearchRequest.standard().withMasses(masses)), share);
        Limit limit = found.limits().stream()
                .filter(one -> one.channel().equals(channel)
                        && one.hypothesis().equals(hypothesis)
                        && one.quantity().equals("sigma_fb")
                        && one.mass() == mass)
                .findFirst()
                .orElseThrow();
        PreviousRun run = PreviousRun.of(
                "memory",
                found,
                Machine.of(SearchRequest.standard(), detector),
                Set.of(EventLimits.NAME, TrainedClassifier.NAME));
        // No mass is asked for: the record of the events tells it.
        RecastResult result = recast(
                search.recast(SearchRequest.standard(), Optional.of(run)),
                peaks(process, detector, mass, decay, 10_000),
                GivenParticles.asTheyAre());
        assertThat(result.remarks().getFirst()).contains("mass " + mass, "in the record");
        double error = relativeError(result);
        assertThat(error).isBetween(0.005, 0.04);
        RecastResult.Fit fit = result.best();
        assertThat(fit.limit(0.95).median().orElseThrow())
                .isGreaterThan(fit.limit(0.9).median().orElseThrow());
        // The efficiency of the run has a fourth of the signal events of the card, and its peak is known to 5 %.
        assertThat(fit.limit(0.9).median().orElseThrow()
                        / limit.expected().get(2).orElseThrow())
                .isCloseTo(1, Offset.offset(3 * Math.hypot(error, Math.hypot(0.05, 0.05))));
    }

    /** A search with a share of its background events and a fourth of its signals. */
    private static SearchResult small(PreparedSearch search, int share) throws InterruptedException {
        List<Harvest> harvests = new ArrayList<>();
        for (Sample sample : search.samples()) {
            long events = sample.events() / (sample.name().startsWith("signal") ? 4 : share);
            harvests.add(sample.chain().get().run(1, 0, (int) Math.max(1000, events)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try {
            return search.conclude(harvests, pool);
        } finally {
            pool.shutdownNow();
        }
    }

    private Path peaks(String process, String beams, double mass, String decay, long events)
            throws IOException, InterruptedException {
        return written(
                "process: %s%nbeams: %s%nparticle: {mass_GeV: %s, decay: %s}%n".formatted(process, beams, mass, decay),
                events);
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
