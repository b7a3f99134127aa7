package org.tauscope.formats.hepdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule for data files, by the verdict of hepdata-validator 0.3.6 on the same text. */
class DataRulesTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{value: 1}                               | ",
                "{value: 1e5}                             | ",
                "{value: a-b}                             | ",
                "{low: 1, high: 2}                        | ",
                "{low: 1, high: 2, value: 1.5}            | ",
                "{low: -.inf, high: 2}                    | ",
                "{value: '1-2'}                           | low and high",
                "{value: ' 1 - 2'}                        | ",
                "{value: '-1.5e3 - +2.'}                  | low and high",
                "{value: 2011-06-30}                      | a number or a text",
                "{value: yes}                             | a number or a text",
                "{value: }                                | a number or a text",
                "{low: 1}                                 | no key 'high'",
                "{low: 1, high: '2'}                      | expected a number",
                "{low: 1e5, high: 2.}                     | a point and a sign",
                "{low: 1, high: 2, value: x}              | expected a number",
                "{low: -.inf, high: .inf}                 | two infinite edges",
                "{value: 1, error: 2}                     | unknown key",
                "[1]                                      | expected a mapping"
            })
    void binIsJudged(String bin, String expected) throws IOException {
        judge(
                "independent_variables: [{header: {name: x}, values: [" + bin + "]}]\n"
                        + "dependent_variables: [{header: {name: y}, values: [{value: 1}]}]",
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{symerror: 1}                                  | ",
                "{symerror: '5 %'}                              | ",
                "{symerror: '1_0%', label: stat}                | ",
                "{asymerror: {plus: 1, minus: ''}}              | ",
                "{asymerror: {plus: 0, minus: -1}}              | ",
                "{symerror: .nan}                               | ",
                "{symerror: 0}                                  | only zero errors",
                "{symerror: '-0.0%'}                            | only zero errors",
                "{asymerror: {plus: 0, minus: 0.0}}             | only zero errors",
                "{symerror: 0}, {symerror: 0.0}                 | only zero errors",
                "{symerror: 0}, {symerror: 1}                   | ",
                "{symerror: ''}                                 | nothing between the quotes",
                "{symerror: '%'}                                | nothing between the quotes",
                "{asymerror: {plus: '', minus: ''}}             | nothing between the quotes",
                "{symerror: five}                               | possibly with %",
                "{symerror: ' '}                                | possibly with %",
                "{symerror: null}                               | expected a number",
                "{symerror: 1, asymerror: {plus: 1, minus: 1}}  | found both",
                "{label: stat}                                  | found none",
                "{asymerror: {plus: 1}}                         | no key 'minus'",
                "{asymerror: 1}                                 | expected a mapping",
                "{symerror: 1, label: 5}                        | expected a text",
                "{symmerror: 1}                                 | did you mean 'symerror'"
            })
    void errorIsJudged(String errors, String expected) throws IOException {
        judge(
                "independent_variables: [{header: {name: x}, values: [{value: 1}]}]\n"
                        + "dependent_variables: [{header: {name: y}, values: [{value: 1, errors: [" + errors + "]}]}]",
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "independent_variables: []; dependent_variables: []                                        | ",
                "independent_variables: []; dependent_variables: [{header: {name: y}, values: [{value: 1}]}] | ",
                "independent_variables: [{header: {name: x}, values: []}]; dependent_variables: []         | at least"
                        + " one",
                "independent_variables: [{header: {name: x}, values: []}]; dependent_variables: [{header: {name: y},"
                        + " values: [{value: 1}]}]                | one length",
                "independent_variables: []; dependent_variables: [{header: {name: y}}]                     | no key"
                        + " 'values'",
                "independent_variables: []; dependent_variables: [{header: {nam: y}, values: []}]          | no key"
                        + " 'name'",
                "independent_variables: []; dependent_variables: [{header: {name: 5}, values: []}]         | a text",
                "independent_variables: []; dependent_variables: []; more: 1                               | unknown"
                        + " key",
                "independent_variables: []                                                                 | no key",
                "independent_variables: {}; dependent_variables: []                                        | a list",
                "independent_variables: []; dependent_variables: []; type: other                           | no key"
                        + " 'type'",
                "independent_variables: []; dependent_variables: "
                        + "[{header: {name: y}, qualifiers: [{name: a, value: b, units: c}], values: []}]  | ",
                "independent_variables: []; dependent_variables: [{header: {name: y}, qualifiers: [{name: a}], values:"
                        + " []}]                      | no key 'value'",
                "independent_variables: []; dependent_variables: &a [*a]                                   | anchor",
                "independent_variables: []; dependent_variables: !mine []                                  | the tag"
            })
    void tableIsJudged(String text, String expected) throws IOException {
        judge(text.replace("; ", "\n"), expected);
    }

    private void judge(String text, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("data.yaml"), text);
        Verdict verdict = SubmissionCheck.of(file);
        if (expected == null) {
            assertThat(verdict.problems()).isEmpty();
        } else {
            assertThat(verdict.problems())
                    .anySatisfy(problem ->
                            assertThat(problem.toString()).contains(expected).startsWith("data.yaml:"));
        }
    }
}
