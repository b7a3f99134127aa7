package org.tauscope.statistics;

import org.tauscope.statistics.workspace.DocumentException;
import org.tauscope.statistics.workspace.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The toys of a test: with the tested signal, and of background alone. They are written, continued and merged together.
 *
 * @param signal     toys of signal plus background
 * @param background toys of background alone
 */
public record ToyEnsembles(ToySample signal, ToySample background) {

    /**
     * Both as one; toys of the same number are the same.
     *
     * @throws IllegalArgumentException where seed or hypothesis differ
     */
    public ToyEnsembles merge(ToyEnsembles other) {
        return new ToyEnsembles(signal.merge(other.signal), background.merge(other.background));
    }

    /** As a JSON document. */
    public String write() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("signal_plus_background", signal.json());
        root.set("background", background.json());
        return StrictJson.write(root);
    }

    /** Reads what {@link #write} wrote. */
    public static ToyEnsembles read(String text) {
        JsonNode root = StrictJson.read(text);
        if (!root.path("signal_plus_background").isObject()
                || !root.path("background").isObject()) {
            throw new DocumentException(
                    "", "found no toys of a test, expected the keys signal_plus_background and background");
        }
        return new ToyEnsembles(
                ToySample.read(root.path("signal_plus_background")), ToySample.read(root.path("background")));
    }
}
