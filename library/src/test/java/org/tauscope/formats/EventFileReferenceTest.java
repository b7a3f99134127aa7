package org.tauscope.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.ReferenceFolder;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;

/** Other people's files hold what the reference folder's README says they hold. */
class EventFileReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "inputIO1.hepmc, HEPMC2, GEV MM, 100, 1200, 700",
        "inputIO30.hepmc, HEPMC3, GEV CM, 3, 23, 6",
        "inputMass.hepmc, HEPMC2, GEV MM, 10, 620, 264",
        "inputSherpa140Crash.hepmc, HEPMC2, GEV MM, 1, 120, 51",
        "Pythia_output.hepmc, HEPMC3, GEV MM, 9, 3141, 1639",
        "last_event_issue.hepmc, HEPMC2, GEV MM, 1, 1697, 997"
    })
    void hepMcFilesHoldTheListedCounts(
            String file, EventFormat format, String units, long events, long particles, long vertices) {
        FileSummary summary = FileSummary.of(ReferenceFolder.path("files/hepmc/" + file));
        assertThat(summary.problem()).isEmpty();
        assertThat(summary.format()).isEqualTo(format);
        assertThat(summary.units().toString()).isEqualTo(units);
        assertThat(summary.events()).isEqualTo(events);
        assertThat(summary.particles()).isEqualTo(particles);
        assertThat(summary.vertices()).isEqualTo(vertices);
    }

    @ParameterizedTest
    @CsvSource({
        "pylhe-testfile-whizard-3.1.4-eeWW.lhe, 2.0, 10, 40, 500",
        "pylhe-testfile-sherpa-3.0.1-eejjj.lhe, 1.0, 100, 435, 44",
        "pylhe-testfile-pythia-8.3.14-weakbosons.lhe, 1.0, 100, 800, 0",
        "pylhe-testlhef3.lhe, 3.0, 59, 331, 0"
    })
    void lesHouchesFilesHoldTheListedCounts(String file, String version, long events, long particles, double sqrtS) {
        FileSummary summary = FileSummary.of(ReferenceFolder.path("files/lhe/" + file));
        assertThat(summary.problem()).isEmpty();
        assertThat(summary.format()).isEqualTo(EventFormat.LHE);
        assertThat(summary.version()).isEqualTo(version);
        assertThat(summary.events()).isEqualTo(events);
        assertThat(summary.particles()).isEqualTo(particles);
        if (sqrtS > 0) {
            assertThat(summary.sqrtS()).isBetween(sqrtS * (1 - 1e-9), sqrtS * (1 + 1e-9));
            assertThat(summary.frame()).isEqualTo("centre of mass");
        }
    }

    /** 235 non-zero VTIMUP, says the README: 200 of W, Z, which decay in the file, and 35 of final mu and tau. */
    @Test
    void pythiaLifetimesMoveDecayVertices() {
        FileSummary summary =
                FileSummary.of(ReferenceFolder.path("files/lhe/pylhe-testfile-pythia-8.3.14-weakbosons.lhe"));
        long flying = 0;
        for (SpeciesTally species : summary.species()) {
            flying += species.decays() - species.promptDecays();
        }
        assertThat(flying).isEqualTo(200);
    }

    @Test
    void fileThatIsBrokenOnPurposeIsRefusedWithItsLine() {
        Path broken = ReferenceFolder.path("files/hepmc/broken.dat");
        assertThat(FileSummary.of(broken).problem().orElse(""))
                .contains("broken.dat:21: event 1: found the end of the line, expected py");
        GeneratedEvents batch = new GeneratedEvents();
        try (EventSource source = EventFile.open(broken)) {
            assertThatThrownBy(() -> source.read(batch)).isInstanceOf(CardException.class);
            assertThatThrownBy(() -> source.read(batch)).isInstanceOf(CardException.class);
        }
        assertThat(batch.events()).isZero();
        assertThat(batch.particles()).isZero();
    }

    /** The third event has a line "P3 -2 2212": HepMC's own reader refuses it, and so do we, with two events kept. */
    @Test
    void damagedEventIsMentionedByTheSummaryAndRefusedByTheReader() {
        Path damaged = ReferenceFolder.path("files/hepmc/inputIO30.hepmc");
        assertThat(FileSummary.of(damaged).warnings()).anyMatch(line -> line.contains("inputIO30.hepmc:39: event 3: "));
        GeneratedEvents batch = new GeneratedEvents();
        try (EventSource source = EventFile.open(damaged)) {
            assertThatThrownBy(() -> source.read(batch, 10))
                    .isInstanceOf(CardException.class)
                    .hasMessageContaining("inputIO30.hepmc:39: event 3: found 'P3 -2 2212");
        }
        assertThat(batch.events()).isEqualTo(2);
        // Vertex -2 of the first event lies at x = 1.23 cm.
        assertThat(batch.x()[1]).isEqualTo(12.3);
    }
}
