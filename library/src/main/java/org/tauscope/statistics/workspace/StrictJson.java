package org.tauscope.statistics.workspace;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as RFC 8259 says and no more: no NaN, no duplicate key, nothing behind the end, bounded depth. */
public final class StrictJson {

    private static final int MAX_DEPTH = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /**
     * Reads one document.
     *
     * @param text the whole document
     * @throws DocumentException with line and column where it is not JSON
     */
    public static JsonNode read(String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": ";
            throw new DocumentException("", where + "not JSON: " + e.getOriginalMessage());
        }
        if (node.isMissingNode()) {
            throw new DocumentException("", "the document is empty");
        }
        return node;
    }

    /** Writes a document with two spaces of indentation. */
    public static String write(JsonNode node) {
        return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(node);
    }
}
