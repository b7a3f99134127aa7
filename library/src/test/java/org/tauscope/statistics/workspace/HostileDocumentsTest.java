package org.tauscope.statistics.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.DamagedCopies;
import org.tauscope.statistics.HistFactoryModel;

/** Damaged pyhf and HS3 documents are refused at a place, or are models that can be compiled; no fit is made here. */
class HostileDocumentsTest {

    private static final String PYHF = """
        {"channels": [{"name": "a", "samples": [
           {"name": "signal", "data": [1, 2.5], "modifiers": [
              {"name": "mu", "type": "normfactor", "data": null},
              {"name": "lumi", "type": "lumi", "data": null}]},
           {"name": "background", "data": [10, 12], "modifiers": [
              {"name": "rate", "type": "normsys", "data": {"hi": 1.1, "lo": 0.9}},
              {"name": "shape", "type": "histosys", "data": {"hi_data": [11, 12], "lo_data": [9, 12]}},
              {"name": "bins", "type": "shapesys", "data": [1, 1.5]},
              {"name": "stat", "type": "staterror", "data": [0.5, 0.6]}]}]}],
         "observations": [{"name": "a", "data": [11, 13]}],
         "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": [
            {"name": "mu", "inits": [1], "bounds": [[0, 10]]},
            {"name": "lumi", "auxdata": [1], "sigmas": [0.02], "bounds": [[0.5, 1.5]], "inits": [1], "fixed": true}]}}],
         "version": "1.0.0"}
        """;
    private static final List<String> WORDS = List.of(
            "[", "]", "{", "}", ":", ",", "\"", "null", "true", "\"mu\"", "\"data\"", "[]", "{}", "\"\"", "e", "-0");

    private static DamagedCopies damage(int seed) {
        return new DamagedCopies(
                seed, WORDS, 32L << 20, List.of(DocumentException.class, IllegalArgumentException.class));
    }

    private static String hs3() {
        return Hs3Writer.write(PyhfDocument.read(
                PYHF.replaceFirst(",\\s*\\{\"name\": \"lumi\", \"type\": \"lumi\", \"data\": null}", "")
                        .replaceFirst(",\\s*\\{\"name\": \"lumi\", \"auxdata\".*?}", "")));
    }

    @Test
    void damagedDocumentsAreRefusedOrCompiled() {
        pyhf(4_000);
        hs3(4_000);
    }

    @Tag("physics")
    @Test
    void manyMoreDamagedDocumentsAreRefusedOrCompiled() {
        pyhf(DamagedCopies.count(200_000));
        hs3(DamagedCopies.count(200_000));
    }

    private static void pyhf(int copies) {
        int read = damage(13).read(PYHF.getBytes(StandardCharsets.UTF_8), copies, content -> {
            Workspace workspace = PyhfDocument.read(new String(content, StandardCharsets.UTF_8));
            requireModel(HistFactoryModel.compile(workspace));
        });
        assertThat(read).isBetween(copies / 50, copies / 2);
    }

    private static void hs3(int copies) {
        int read = damage(14).read(hs3().getBytes(StandardCharsets.UTF_8), copies, content -> {
            Workspace workspace = Hs3Document.read(new String(content, StandardCharsets.UTF_8));
            requireModel(HistFactoryModel.compile(workspace));
        });
        assertThat(read).isBetween(copies / 50, copies / 2);
    }

    private static void requireModel(HistFactoryModel model) {
        double[] point = model.parameters().inits();
        assertThat(model.logLikelihood(point, model.observed()).total()).isNotNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "\"", "0", "-", "1e", "\\", " ", "\0", "[],"})
    void manyTimesTheSameTokenEndsInOneLine(String token) {
        String text = "{\"channels\": " + token.repeat(200_000);
        assertThatThrownBy(() -> PyhfDocument.read(text))
                .isInstanceOf(DocumentException.class)
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).doesNotContain("\n").hasSizeLessThan(1000));
    }
}
