package org.tauscope.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;

class PublishedLimitTest {

    private static final Path TABLES = Path.of("src/main/resources/org/tauscope/interpretation/hnl");

    @Test
    void everyLimitSaysWhatItIs() {
        assertThat(PublishedLimit.tauMixing()).hasSize(10).allSatisfy(limit -> {
            assertThat(limit.source()).isNotBlank();
            assertThat(limit.curve()).isNotBlank();
            assertThat(limit.hypothesis()).isNotBlank();
            assertThat(limit.digitisedBy()).isNotBlank();
            assertThat(limit.confidence()).matches("9[05]% CL|CL not stated");
            assertThat(limit.points()).hasSizeBetween(10, 60).allSatisfy(point -> {
                assertThat(point.mass()).as(limit.label()).isBetween(0.005, 100.0);
                assertThat(point.v2()).as(limit.label()).isBetween(1e-18, 1.0);
            });
        });
    }

    @Test
    void confidenceLevelsAreNotMixedUp() {
        assertThat(PublishedLimit.tauMixing().stream().map(limit -> limit.label() + ": " + limit.confidence()))
                .containsExactly(
                        "Belle 2024: 95% CL",
                        "BaBar 2023: 95% CL",
                        "ArgoNeuT 2021: 90% CL",
                        "T2K 2019: 90% CL",
                        "DELPHI 1997 (long-lived): 95% CL",
                        "DELPHI 1997 (short-lived): 95% CL",
                        "CHARM (Orloff et al.): 90% CL",
                        "CHARM (Boiarska et al.): 90% CL",
                        "BEBC (Barouki et al.): 90% CL",
                        "BBN: CL not stated");
    }

    @Test
    void everyTableIsInTheList() throws Exception {
        try (Stream<Path> files = Files.list(TABLES)) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".csv", ""))
                    .filter(name -> !name.endsWith("-bands"))
                    .toList();
            assertThat(names)
                    .hasSize(10)
                    .allSatisfy(name ->
                            assertThat(PublishedLimit.tauMixing(name).points()).isNotEmpty());
        }
    }

    /** Notes on arXiv:2402.02580: nose at 1.53 GeV and |V|^2 about 7e-3. */
    @Test
    void theBelleContourGoesRoundItsNoseOnce() {
        List<CouplingPoint> points =
                PublishedLimit.tauMixing("belle-2024-dirac").points();
        int nose = 0;
        for (int i = 0; i < points.size(); i++) {
            nose = points.get(i).mass() > points.get(nose).mass() ? i : nose;
        }
        assertThat(points.get(nose).mass()).isBetween(1.52, 1.54);
        assertThat(points.get(nose).v2()).isBetween(6e-3, 8e-3);
        for (int i = 1; i < points.size(); i++) {
            double step = points.get(i).mass() - points.get(i - 1).mass();
            assertThat(i <= nose ? step : -step).as("point " + i).isPositive();
        }
    }

    @Test
    void openLimitsAreClosedTowardsTheExcludedSide() {
        PublishedLimit babar = PublishedLimit.tauMixing("babar-2022");
        assertThat(babar.outline(1e-9, 10)).endsWith(new CouplingPoint(1.3, 10), new CouplingPoint(0.1, 10));
        PublishedLimit bbn = PublishedLimit.tauMixing("bbn");
        assertThat(bbn.outline(1e-20, 10).getLast().v2()).isEqualTo(1e-20);
        PublishedLimit belle = PublishedLimit.tauMixing("belle-2024-dirac");
        assertThat(belle.outline(1e-9, 10)).isEqualTo(belle.points());
    }

    @Test
    void wrongCommentsAreNamed() {
        Table table = Table.parse("mine.csv", "# label: x\nmass_GeV,V2\n1,0.1\n2,0.1\n");
        assertThatThrownBy(() -> PublishedLimit.read("mine.csv", table))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("mine.csv")
                .hasMessageContaining("'# source: ...'");
        assertThatThrownBy(() -> PublishedLimit.confidenceLevel("mine.csv", "95"))
                .hasMessageContaining("found '95'")
                .hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> PublishedLimit.tauMixing("belle")).hasMessageContaining("belle-2024-dirac");
    }

    @Test
    void publishedBandsRiseFromMinusTwoToPlusTwoSigma() {
        PublishedBand band = PublishedBand.belle2024Dirac();
        assertThat(band.points()).hasSize(50);
        assertThat(band.points().getFirst().mass()).isEqualTo(0.37);
        assertThat(band.points().getLast().mass()).isEqualTo(1.48);
        // Notes: observed is 7 to 8 % stronger than expected below 0.6 GeV and 5 to 17 % weaker above 0.65 GeV.
        assertThat(band.points().get(2).observed())
                .isLessThan(band.points().get(2).expected());
        assertThat(band.points().get(30).observed())
                .isGreaterThan(band.points().get(30).expected());
    }

    @Test
    void excludedRegionsAreClosed() {
        ExcludedRegion region = new ExcludedRegion(
                List.of(new ExcludedRegion.Slice(0.5, 1e-3, 0.5), new ExcludedRegion.Slice(1, 1e-4, 1e-2)));
        assertThat(region.outlines().getFirst())
                .containsExactly(
                        new CouplingPoint(0.5, 1e-3),
                        new CouplingPoint(1, 1e-4),
                        new CouplingPoint(1, 1e-2),
                        new CouplingPoint(0.5, 0.5));
        assertThatThrownBy(() -> new ExcludedRegion.Slice(1, 0.1, 0.01)).hasMessageContaining("lower <= upper");
        assertThatThrownBy(() -> new ExcludedRegion(region.slices().reversed())).hasMessageContaining("rising masses");
    }
}
