package org.tauscope.statistics.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Interpolation;

class Hs3DocumentTest {

    @Test
    void theLikelihoodSurvivesTheWayThroughHs3() throws Exception {
        for (String name : new String[] {
            "readme_2bin_shapesys",
            "own_shared_norm_and_histo",
            "val_2bin_2channel",
            "litehf_sample_staterror_shapesys",
            "val_2bin_2channel_coupledshapefactor",
            "val_2bin_histosys"
        }) {
            Workspace workspace = PyhfDocument.read(
                    Files.readString(ReferenceFolder.path("statistics/workspaces/" + name + ".json")));
            HistFactoryModel before = HistFactoryModel.compile(workspace);
            HistFactoryModel after = HistFactoryModel.compile(Hs3Document.read(Hs3Writer.write(workspace)));
            assertThat(after.parameters().names()).isEqualTo(before.parameters().names());
            double[] point = before.parameters().inits();
            for (int p = 0; p < point.length; p++) {
                point[p] += 0.07;
            }
            assertThat(after.logLikelihood(point, after.observed()).total())
                    .as(name)
                    .isCloseTo(before.logLikelihood(point, before.observed()).total(), within(1e-10));
        }
    }

    @Test
    void otherDistributionsAreRefusedByName() {
        String text =
                "{\"metadata\": {\"hs3_version\": \"0.2.9\"}, \"data\": [], \"distributions\": [{\"name\": \"g\", "
                        + "\"type\": \"gaussian_dist\"}]}";
        assertThatThrownBy(() -> Hs3Document.read(text))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("/distributions/0/type: found 'gaussian_dist', expected histfactory_dist");
    }

    @Test
    void aLuminosityCannotBeWritten() throws Exception {
        Workspace workspace =
                PyhfDocument.read(Files.readString(ReferenceFolder.path("statistics/workspaces/val_1bin_lumi.json")));
        assertThatThrownBy(() -> Hs3Writer.write(workspace)).hasMessageContaining("has no form in HS3");
    }

    private static final String DOCUMENT = """
        {"metadata": {"hs3_version": "0.2.0"},
         "data": [{"name": "observed", "type": "binned", "contents": [12, 9]}],
         "distributions": [{"name": "region", "type": "histfactory_dist", "samples": [
           {"name": "signal", "data": {"contents": [5, 3]}, "modifiers": [{"type": "normfactor", "parameter": "mu"}]},
           {"name": "background", "data": {"contents": [8, 7], "errors": [1, 1]}, "modifiers": [
             {"type": "normsys", "parameter": "a", "constraint": "Gauss", "interpolation": "log",
              "data": {"hi": 1.2, "lo": 0.9}},
             {"type": "staterror", "constraint": "Gauss", "parameters": ["gamma_stat_0", "gamma_stat_1"]}]}]}],
         "likelihoods": [{"name": "l", "distributions": ["region"], "data": ["observed"]}],
         "domains": [{"name": "d", "type": "product_domain", "axes": [{"name": "mu", "min": -1, "max": 5}]}],
         "parameter_points": [{"name": "p", "parameters": [
           {"name": "mu", "value": 0.5}, {"name": "a", "value": 0.3, "const": true}]}],
         "analyses": [{"name": "m", "likelihood": "l", "parameters_of_interest": ["mu"], "domain": "d", "init": "p"}]}
        """;

    @Test
    void startsBoundsAndInterpolationsAreRead() {
        Workspace workspace = Hs3Document.read(DOCUMENT);
        var codes = Hs3Document.interpolations(StrictJson.read(DOCUMENT));
        assertThat(codes.normsys()).isEqualTo(Interpolation.CODE1);
        HistFactoryModel model =
                HistFactoryModel.compile(workspace, workspace.measurements().getFirst(), codes);
        var parameters = model.parameters();
        assertThat(parameters.names()).containsExactlyInAnyOrder("mu", "a", "gamma_stat[0]", "gamma_stat[1]");
        assertThat(parameters.inits()[parameters.index("mu")]).isEqualTo(0.5);
        assertThat(parameters.lowerBounds()[parameters.index("mu")]).isEqualTo(-1);
        assertThat(parameters.fixed(parameters.index("a"))).isTrue();
        // 0.5 * 5 + 8 * 1.2^0.3
        assertThat(model.expectedCounts(parameters.inits())[0]).isCloseTo(2.5 + 8 * Math.pow(1.2, 0.3), within(1e-12));
        Workspace again = Hs3Document.read(Hs3Writer.write(workspace));
        assertThat(again.measurements().getFirst().parameters())
                .isEqualTo(workspace.measurements().getFirst().parameters());
    }

    @Test
    void otherConstraintsAndMixedInterpolationsAreRefused() {
        assertThatThrownBy(() -> Hs3Document.read(DOCUMENT.replace(
                        "\"staterror\", \"constraint\": \"Gauss\"", "\"staterror\", \"constraint\": \"Poisson\"")))
                .hasMessageContaining("modifiers/1/constraint: found 'Poisson' for a staterror, expected Gauss");
        String mixed = DOCUMENT.replace(
                "{\"type\": \"staterror\"",
                "{\"type\": \"normsys\", \"parameter\": \"b\", \"data\": {\"hi\": 1.1, \"lo\": 0.9}}, "
                        + "{\"type\": \"staterror\"");
        assertThatThrownBy(() -> Hs3Document.interpolations(StrictJson.read(mixed)))
                .hasMessageContaining("one model has one code");
    }
}
