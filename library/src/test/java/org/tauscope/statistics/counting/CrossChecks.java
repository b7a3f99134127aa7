package org.tauscope.statistics.counting;

import java.nio.file.Files;
import org.tauscope.ReferenceFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of reference/statistics that hold numbers instead of workspaces. */
final class CrossChecks {

    private CrossChecks() {}

    static JsonNode standalone() throws Exception {
        return json("statistics/standalone_crosschecks.json");
    }

    static JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(ReferenceFolder.path(path)));
    }
}
