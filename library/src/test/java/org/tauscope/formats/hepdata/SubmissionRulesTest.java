package org.tauscope.formats.hepdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule for submission documents, by the verdict of hepdata-validator 0.3.6 on the same text. */
class SubmissionRulesTest {

    private static final String TABLE = "name: T1\ndescription: d\nkeywords: []\ndata_file: a.yaml\n";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "location: Figure 1                                            | ",
                "location: 5                                                   | expected a text",
                "data_license: {name: CC0, url: u, description: d}             | ",
                "data_license: {name: CC0}                                     | no key 'url'",
                "data_license: {name: CC0, url: u, text: d}                    | unknown key",
                "related_to_table_dois: [10.17182/hepdata.1.v1/t2]             | ",
                "related_to_table_dois: [10.17182/hepdata.1/t2]                | a DOI of a table",
                "related_to_table_dois: [10.17182/hepdata.1.v1/t2, 10.17182/hepdata.1.v1/t2] | each table once",
                "additional_resources: [{location: l, description: d, type: HS3}] | ",
                "additional_resources: [{location: l}]                         | no key 'description'",
                "additional_resources: [{location: l, description: d, file: f}] | unknown key",
                "additional_resources: [{location: l, description: d, license: CC0}] | expected a mapping",
                "table_doi: x                                                  | ",
                "thumbnail: x                                                  | unknown key",
                "keywords: [{name: phrases, values: [a, 5]}]                   | ",
                "keywords: [{name: phrase, values: [a]}]                       | one of",
                "keywords: [{name: phrases, values: a}]                        | expected a list",
                "keywords: [{name: phrases, values: [yes]}]                    | a text or a number",
                "keywords: [{name: cmenergies, values: [10.58, '7e3', inf]}]   | ",
                "keywords: [{name: cmenergies, values: [1.7-4.7]}]             | ",
                "keywords: [{name: cmenergies, values: [1.7-4.7, 5]}]          | an energy in GeV",
                "keywords: [{name: cmenergies, values: [10.58 GeV]}]           | an energy in GeV"
            })
    void tableIsJudged(String line, String expected) throws IOException {
        judge(TABLE + line, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comment: c                                   | ",
                "comment: 5                                   | expected a text",
                "anything: {at: [all]}                        | ",
                "dateupdated: 2016-01-02                      | expected a text",
                "record_ids: [{type: a, id: 5}]               | ",
                "record_ids: [{type: a, id: 5, more: 6}]      | unknown key",
                "modifications: [{action: a, who: b, more: c}] | ",
                "modifications: [{action: a}]                 | no key 'who'",
                "related_to_hepdata_records: [1, 2.0]         | ",
                "related_to_hepdata_records: [0]              | an integer from 1",
                "related_to_hepdata_records: [1, 1.0]         | each record once",
                "related_to_hepdata_records: [yes]            | an integer from 1"
            })
    void recordIsJudged(String line, String expected) throws IOException {
        judge(line + "\n---\n" + TABLE, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T2 | b.yaml | ",
                "T1 | b.yaml | each name once",
                "T2 | a.yaml | each data_file once",
            })
    void twoTablesDiffer(String name, String file, String expected) throws IOException {
        String second = TABLE.replace("T1", name).replace("a.yaml", file);
        judge(TABLE + "---\n" + second, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"64 | ", "65 | at most 64 characters"})
    void nameIsShort(int length, String expected) throws IOException {
        judge(TABLE.replace("T1", "\u00e9".repeat(length)), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"comment: c | no document about a table", "'' | no document about a table", "'[' | not valid YAML"
            })
    void recordWithoutTableIsRefused(String text, String expected) throws IOException {
        judge(text, expected);
    }

    private void judge(String text, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("document.yaml"), text);
        Verdict verdict = SubmissionCheck.of(file);
        if (expected == null) {
            assertThat(verdict.problems()).isEmpty();
        } else {
            assertThat(verdict.problems())
                    .anySatisfy(problem ->
                            assertThat(problem.toString()).contains(expected).startsWith("document.yaml:"));
        }
    }
}
