package org.tauscope.selection.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trees as an ONNX model: one node {@code TreeEnsembleClassifier} of the domain {@code ai.onnx.ml}, version 3, with the
 * softmax after it. Input {@code inputs}: single precision, candidates by inputs; outputs {@code label} (the likeliest class)
 * and {@code probabilities} (candidates by classes). Field numbers are those of {@code onnx.proto}.
 */
final class OnnxModel {

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final int ML_OPSET = 3;
    private static final int FLOAT = 1;
    private static final int STRING = 8;
    private static final String ML = "ai.onnx.ml";

    private final TreeEnsemble ensemble;
    private final ProtobufMessage node = new ProtobufMessage();

    private OnnxModel(TreeEnsemble ensemble) {
        this.ensemble = ensemble;
    }

    /** The bytes of the file. */
    static byte[] of(TreeEnsemble ensemble) {
        return new OnnxModel(ensemble).bytes();
    }

    private byte[] bytes() {
        node.text(1, "inputs").text(2, "label").text(2, "probabilities").text(3, "trees");
        node.text(4, "TreeEnsembleClassifier");
        attributes();
        node.text(7, ML);
        ProtobufMessage graph = new ProtobufMessage()
                .message(1, node)
                .text(2, "tauscope")
                .message(11, value("inputs", FLOAT, ensemble.inputs().size()))
                .message(12, value("label", STRING, 0))
                .message(12, value("probabilities", FLOAT, ensemble.classes().size()));
        return new ProtobufMessage()
                .whole(1, IR_VERSION)
                .text(2, "tauscope")
                .message(7, graph)
                .message(8, new ProtobufMessage().text(1, "").whole(2, OPSET))
                .message(8, new ProtobufMessage().text(1, ML).whole(2, ML_OPSET))
                .message(14, property("inputs", ensemble.inputs()))
                .message(14, property("classes", ensemble.classes()))
                .toBytes();
    }

    private static ProtobufMessage property(String key, List<String> lines) {
        return new ProtobufMessage().text(1, key).text(2, String.join("\n", lines));
    }

    /** A tensor with one row per candidate; without columns where their number is 0. */
    private static ProtobufMessage value(String name, int type, int columns) {
        ProtobufMessage shape = new ProtobufMessage().message(1, new ProtobufMessage().text(2, "candidates"));
        if (columns > 0) {
            shape.message(1, new ProtobufMessage().whole(1, columns));
        }
        ProtobufMessage tensor = new ProtobufMessage().whole(1, type).message(2, shape);
        return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, tensor));
    }

    private void attributes() {
        TreeEnsemble.Nodes nodes = ensemble.nodes();
        int size = nodes.split.length;
        int[] tree = new int[size];
        int[] number = new int[size];
        int[] input = new int[size];
        int[] lower = new int[size];
        int[] upper = new int[size];
        int[] missingLower = new int[size];
        float[] threshold = new float[size];
        List<String> mode = new ArrayList<>();
        int leaves = 0;
        int[] leafTree = new int[size];
        int[] leafNumber = new int[size];
        int[] leafClass = new int[size];
        float[] leafValue = new float[size];
        for (int t = 0; t < nodes.root.length; t++) {
            int begin = nodes.root[t];
            int end = t + 1 < nodes.root.length ? nodes.root[t + 1] : size;
            for (int at = begin; at < end; at++) {
                tree[at] = t;
                number[at] = at - begin;
                if (nodes.split[at] >= 0) {
                    mode.add("BRANCH_LT");
                    input[at] = nodes.split[at] >> 1;
                    missingLower[at] = nodes.split[at] & 1;
                    threshold[at] = nodes.value[at];
                    lower[at] = nodes.left[at] - begin;
                    upper[at] = lower[at] + 1;
                } else {
                    mode.add("LEAF");
                    leafTree[leaves] = t;
                    leafNumber[leaves] = at - begin;
                    leafClass[leaves] = nodes.classOfTree[t];
                    leafValue[leaves] = nodes.value[at];
                    leaves++;
                }
            }
        }
        floats("base_values", nodes.base);
        wholes("class_ids", Arrays.copyOf(leafClass, leaves));
        wholes("class_nodeids", Arrays.copyOf(leafNumber, leaves));
        wholes("class_treeids", Arrays.copyOf(leafTree, leaves));
        floats("class_weights", Arrays.copyOf(leafValue, leaves));
        texts("classlabels_strings", ensemble.classes());
        wholes("nodes_falsenodeids", upper);
        wholes("nodes_featureids", input);
        wholes("nodes_missing_value_tracks_true", missingLower);
        texts("nodes_modes", mode);
        wholes("nodes_nodeids", number);
        wholes("nodes_treeids", tree);
        wholes("nodes_truenodeids", lower);
        floats("nodes_values", threshold);
        node.message(
                5,
                new ProtobufMessage()
                        .text(1, "post_transform")
                        .text(4, "SOFTMAX")
                        .whole(20, 3));
    }

    private void floats(String name, float[] values) {
        node.message(5, new ProtobufMessage().text(1, name).floats(7, values).whole(20, 6));
    }

    private void wholes(String name, int[] values) {
        node.message(5, new ProtobufMessage().text(1, name).wholes(8, values).whole(20, 7));
    }

    private void texts(String name, List<String> values) {
        node.message(5, new ProtobufMessage().text(1, name).texts(9, values).whole(20, 8));
    }
}
