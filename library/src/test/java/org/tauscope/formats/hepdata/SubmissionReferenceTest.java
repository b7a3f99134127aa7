package org.tauscope.formats.hepdata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.ReferenceFolder;

/** The rules say what HEPData's own validator (0.3.6, schemas 1.1.1) says about its test cases. */
class SubmissionReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "validator/valid_file.yaml,                 0, ''",
        "validator/valid_submission.yaml,           0, ''",
        "validator/file_with_zero_uncertainty.yaml, 1, file_with_zero_uncertainty.yaml:17: dependent_variables[0]",
        "validator/invalid_cmenergies.yaml,         1, invalid_cmenergies.yaml:9: document 1: keywords[2].values[0]",
        "validator/invalid_data_file.yaml,          1, invalid_data_file.yaml:4: is not valid YAML",
        "validator/invalid_submission.yaml,         3, invalid_submission.yaml:9: document 1: data_file",
        "validator/invalid_submission_keyword.yaml, 1, invalid_submission_keyword.yaml:60: document 3",
        "validator/invalid_syntax_submission.yaml,  1, invalid_syntax_submission.yaml:10: is not valid YAML",
        "BELLE_2017_I1512299/d05-x01-y01.yaml,      0, ''",
        "BELLE_2017_I1512299,                       0, ''"
    })
    void verdictIsThatOfTheValidator(String file, int problems, String first) {
        Verdict verdict = SubmissionCheck.of(ReferenceFolder.path("files/hepdata/" + file));
        assertThat(verdict.problems()).hasSize(problems);
        assertThat(verdict.valid()).isEqualTo(problems == 0);
        if (problems > 0) {
            assertThat(verdict.problems().getFirst().toString()).startsWith(first);
        }
    }

    @Test
    void publishedRecordOfBelleHasItsFiveTables() {
        Verdict verdict = SubmissionCheck.of(ReferenceFolder.path("files/hepdata/BELLE_2017_I1512299"));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.RECORD);
        assertThat(verdict.tables()).isEqualTo(5);
        assertThat(verdict.remarks()).isEmpty();
    }
}
