package org.tauscope.statistics.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.statistics.HistFactoryModel;

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
}
