package org.tauscope.statistics.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import tools.jackson.databind.JsonNode;

class PatchSetReferenceTest {

    private static JsonNode json(String name) throws Exception {
        return StrictJson.read(Files.readString(ReferenceFolder.path("statistics/workspaces/" + name)));
    }

    @Test
    void theDigestIsThatOfPyhf() throws Exception {
        // reference/statistics/README.md: sha256 digest 7c32ca3b...866ec verifies in pyhf
        assertThat(CanonicalJson.digest(json("patchset_bkgonly.json"), "sha256"))
                .isEqualTo("7c32ca3b8db75cbafcf5cd7ed4672fa2b1fa69e391c9b89068dd947a521866ec");
    }

    @Test
    void aPatchMakesTheWorkspaceOfTheReference() throws Exception {
        PatchSet set = PatchSet.read(json("example_patchset.json"));
        JsonNode patched = set.apply(json("patchset_bkgonly.json"), "patch_channel1_signal_syst1");
        assertThat(PyhfDocument.read(patched))
                .isEqualTo(PyhfDocument.read(json("patchset_patch_channel1_signal_syst1.json")));
    }

    @Test
    void theSbottomPatchesMakeTheSbottomWorkspaces() throws Exception {
        for (String point : new String[] {"A_1300_205_60", "A_1500_850_60", "B_1400_550_60", "C_1600_850_60"}) {
            JsonNode background = json("sbottom_Region" + point.charAt(0) + "_BkgOnly.json");
            JsonNode patched = JsonPatch.apply(background, json("patch_sbottom_" + point + ".json"));
            assertThat(PyhfDocument.read(patched)).isEqualTo(PyhfDocument.read(json("sbottom_" + point + ".json")));
        }
    }

    @Test
    void anotherWorkspaceIsRefused() throws Exception {
        PatchSet set = PatchSet.read(json("example_patchset.json"));
        assertThatThrownBy(() -> set.verify(json("readme_1bin_shapesys.json")))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("/metadata/digests/sha256");
    }

    @Test
    void everyWorkspaceSurvivesWritingAndReading() throws Exception {
        try (var files = Files.list(ReferenceFolder.path("statistics/workspaces"))) {
            for (var file : files.filter(path -> !path.getFileName().toString().contains("patch_"))
                    .filter(path -> !path.getFileName().toString().equals("example_patchset.json"))
                    .toList()) {
                Workspace workspace = PyhfDocument.read(Files.readString(file));
                assertThat(PyhfDocument.read(PyhfWriter.write(workspace)))
                        .as(file.toString())
                        .isEqualTo(workspace);
            }
        }
    }
}
