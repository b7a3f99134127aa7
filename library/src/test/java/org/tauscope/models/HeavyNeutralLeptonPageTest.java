package org.tauscope.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table of widths and production in docs/models.md is what the code says, digit by digit. */
class HeavyNeutralLeptonPageTest {

    private static final String HEADER = "| m [GeV] | Γ [GeV] | cτ [mm] |";

    @Test
    void tableOfThePageIsWhatTheCodeSays() throws Exception {
        List<String> rows = Files.readAllLines(Path.of("../docs/models.md")).stream()
                .dropWhile(line -> !line.startsWith(HEADER))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(rows).hasSize(14);
        for (String row : rows) {
            List<String> cells = Arrays.stream(row.split("\\|"))
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            HeavyNeutralLepton n = new HeavyNeutralLepton(Double.parseDouble(cells.getFirst()), 1, Nature.MAJORANA);
            ProductionChannel pion = n.tauToPion();
            assertThat(cells)
                    .containsExactly(
                            cells.getFirst(),
                            String.format(Locale.ROOT, "%.4e", n.totalWidth()),
                            String.format(Locale.ROOT, "%.4g", n.ctau()),
                            String.format(Locale.ROOT, "%.5f", n.muonPairFraction()),
                            String.format(Locale.ROOT, "%.5f", pion.treeLevel()),
                            String.format(Locale.ROOT, "%.5f", pion.branchingFraction()));
        }
    }
}
