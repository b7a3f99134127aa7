package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.Table;
import org.tauscope.searches.ResultTable;

class CsvLinesTest {

    @Test
    void wordsWithCommasAndQuotationMarksComeBack() {
        String cut = "four tracks, \"net\" charge 0";
        ResultTable table =
                new ResultTable("cut-flow", "What is left.", List.of("cut", "events"), List.of(List.of(cut, "12")));
        Table back = Table.parse("cut-flow.csv", String.join("\n", CsvLines.of(List.of("a run"), table)) + "\n");
        assertThat(back.text(0, "cut")).isEqualTo(cut);
        assertThat(back.number(0, "events")).isEqualTo(12);
    }
}
