package org.tauscope.selection.trees;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tauscope.cards.CardException;

/**
 * A model file in XGBoost's JSON or UBJSON, ours or anybody's with numeric splits and the objective {@code multi:softprob}.
 */
public final class ModelFile {

    private static final long MOST_BYTES = 1L << 27;

    private final byte[] json;
    private final TreeEnsemble ensemble;

    private ModelFile(byte[] json, TreeEnsemble ensemble) {
        this.json = json;
        this.ensemble = ensemble;
    }

    /**
     * Reads a file.
     *
     * @throws CardException where it cannot be read, is no model, or none that can be evaluated here
     */
    public static ModelFile read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CardException(
                        file + ": found " + Files.size(file) + " bytes, expected a model of at most " + MOST_BYTES);
            }
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CardException(file + ": cannot be read, expected an XGBoost model in JSON or UBJSON (" + e + ")");
        }
    }

    /**
     * Reads a document.
     *
     * @param name     to use in messages
     * @param document JSON or UBJSON
     */
    static ModelFile parse(String name, byte[] document) {
        byte[] json = Ubjson.looksLike(document) ? Ubjson.toJson(name, document) : document;
        return new ModelFile(json, TreeModelReader.parse(name, json));
    }

    /** The trees. */
    public TreeEnsemble ensemble() {
        return ensemble;
    }

    /** The document in XGBoost's JSON. */
    public byte[] json() {
        return json.clone();
    }

    /** The trees as a file of the Open Neural Network Exchange (onnx.ai): one {@code TreeEnsembleClassifier}. */
    public byte[] onnx() {
        return OnnxModel.of(ensemble);
    }
}
