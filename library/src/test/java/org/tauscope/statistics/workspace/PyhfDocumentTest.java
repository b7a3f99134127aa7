package org.tauscope.statistics.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.statistics.HistFactoryModel;

class PyhfDocumentTest {

    private static final String DOCUMENT = """
        {"channels": [
          {"name": "SR", "samples": [
            {"name": "signal", "data": [2, 1], "modifiers": [
              {"name": "mu", "type": "normfactor", "data": null}]},
            {"name": "background", "data": [5, 4], "modifiers": [
              {"name": "lumi", "type": "lumi", "data": null},
              {"name": "scale", "type": "normsys", "data": {"hi": 1.1, "lo": 0.9}},
              {"name": "shape", "type": "histosys", "data": {"hi_data": [6, 4], "lo_data": [4, 4]}},
              {"name": "mc", "type": "staterror", "data": [0.5, 0.4]}]}]}],
         "observations": [{"name": "SR", "data": [6, 3]}],
         "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": [
           {"name": "lumi", "auxdata": [1.0], "sigmas": [0.02]}]}}],
         "version": "1.0.0"}
        """;

    private static HistFactoryModel model(String text) {
        return HistFactoryModel.compile(PyhfDocument.read(text));
    }

    @Test
    void theDocumentOfTheseTestsIsGood() {
        assertThat(model(DOCUMENT).parameters().names())
                .containsExactly("shape", "lumi", "mu", "scale", "mc[0]", "mc[1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"data\": [2, 1]          | \"data\": [2]                  | /channels/0/samples/1/data: found 2"
                        + " numbers, expected 1",
                "\"data\": [6, 3]          | \"data\": [6, -3]              | /observations/0/data/1: found -3.0"
                        + " events",
                "\"data\": [6, 3]          | \"data\": [6, 3, 1]            | /observations/0/data: found 3 numbers,"
                        + " expected 2",
                "\"data\": [6, 3]          | \"data\": [6, NaN]             | not JSON",
                "\"data\": [6, 3]          | \"data\": [6, 1e999]           | /observations/0/data/1: found a number"
                        + " beyond",
                "\"data\": [6, 3]          | \"data\": [6, \"3\"]           | /observations/0/data/1: found string,"
                        + " expected a number",
                "\"name\": \"background\"  | \"name\": \"signal\"           | /channels/0/samples/1/name: sample"
                        + " 'signal' exists twice",
                "\"name\": \"SR\", \"data\"| \"name\": \"CR\", \"data\"     | /observations: channel 'SR' is not"
                        + " observed",
                "\"sigmas\": [0.02]       | \"sigmas\": []                 | sigmas: found an empty list",
                "\"auxdata\": [1.0]       | \"inits\": []                  | inits: found an empty list",
                "\"name\": \"lumi\", \"type\" | \"name\": \"lumen\", \"type\"   | found 'lumen', expected lumi",
                "\"type\": \"lumi\"        | \"type\": \"luminosity\"       | /channels/0/samples/1/modifiers/0/type:"
                        + " found 'luminosity'",
                ", \"sigmas\": [0.02]      | ``                             | /measurements/0/config/parameters/0: the"
                        + " luminosity 'lumi' needs",
                "\"sigmas\": [0.02]        | \"sigmas\": [0]                |"
                        + " /measurements/0/config/parameters/0/sigmas/0: found 0.0",
                "\"poi\": \"mu\"           | \"poi\": \"nu\"                | /measurements/0/config/poi: no modifier"
                        + " is called 'nu'",
                "\"lo\": 0.9               | \"lo\": 0                      | expected positive ones",
                "\"lo\": 0.9               | \"lo\": 0.9, \"lo\": 0.8       | Duplicate",
                "\"lo\": 0.9               | \"lo\": 0.9, \"low\": 0.8      |"
                        + " /channels/0/samples/1/modifiers/1/data/low: unknown key",
                "\"hi_data\": [6, 4]       | \"hi_data\": [6]               |"
                        + " /channels/0/samples/1/modifiers/2/data/hi_data: found 1 numbers",
                "\"name\": \"scale\"       | \"name\": \"mu\"               | /channels/0/samples/1/modifiers/1: the"
                        + " name 'mu' is used for normfactor",
                "\"version\": \"1.0.0\"    | \"version\": \"2.0.0\"         | /version: found '2.0.0'",
                "{\"name\": \"mc\", \"type\": \"staterror\", \"data\": [0.5, 0.4]} | {\"name\": \"scale\", \"type\":"
                        + " \"normsys\", \"data\": {\"hi\": 1.1, \"lo\": 0.9}} | /channels/0/samples/1/modifiers/3:"
                        + " normsys 'scale' exists twice"
            })
    void anErrorNamesItsPlace(String found, String damaged, String message) {
        assertThat(DOCUMENT).contains(found);
        assertThatThrownBy(() -> model(DOCUMENT.replace(found, damaged == null ? "" : damaged)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void deepNestingIsRefusedInsteadOfOverflowingTheStack() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThatThrownBy(() -> PyhfDocument.read(deep)).isInstanceOf(DocumentException.class);
    }

    @Test
    void aThousandChannelsLoadWithinSeconds() {
        StringBuilder channels = new StringBuilder();
        StringBuilder observations = new StringBuilder();
        for (int c = 0; c < 1000; c++) {
            String comma = c > 0 ? "," : "";
            channels.append(comma).append("{\"name\": \"c").append(c).append("\", \"samples\": [");
            channels.append("{\"name\": \"s\", \"data\": [1, 2], \"modifiers\": [{\"name\": \"mu\", \"type\": "
                    + "\"normfactor\", \"data\": null}]},");
            channels.append("{\"name\": \"b\", \"data\": [9, 8], \"modifiers\": [{\"name\": \"mc")
                    .append(c)
                    .append("\", \"type\": \"staterror\", \"data\": [1, 1]}, {\"name\": \"k\", \"type\": \"normsys\", "
                            + "\"data\": {\"hi\": 1.1, \"lo\": 0.9}}]}]}");
            observations.append(comma).append("{\"name\": \"c").append(c).append("\", \"data\": [10, 9]}");
        }
        HistFactoryModel model = model("{\"channels\": [" + channels + "], \"observations\": [" + observations
                + "], \"measurements\": [{\"name\": \"m\", \"config\": {\"poi\": \"mu\", \"parameters\": []}}], "
                + "\"version\": \"1.0.0\"}");
        assertThat(model.bins()).isEqualTo(2000);
        assertThat(model.parameters().size()).isEqualTo(2002);
    }
}
