package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.workspace.PyhfDocument;
import org.tauscope.statistics.workspace.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Damaged documents: a clear error or a finite answer, never a crash, a hang or NaN. */
class MutatedDocumentsTest {

    private static final String[] SMALL = {
        "own_all_modifiers",
        "own_shared_norm_and_histo",
        "readme_2bin_shapesys",
        "val_1bin_lumi",
        "val_2bin_2channel",
        "val_2bin_2channel_coupledhistosys",
        "val_2bin_2channel_coupledshapefactor",
        "xmlimport_bkg",
        "litehf_sample_staterror_shapesys",
        "patchset_bkgonly"
    };
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void aThousandMutationsAreSurvived() {
        mutate(1_000, 1);
    }

    @Test
    @Tag("physics")
    void aHundredThousandMutationsAreSurvived() {
        mutate(100_000, 2);
    }

    private static void mutate(int documents, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (String name : SMALL) {
            texts.add(StatisticsReference.text("statistics/workspaces/" + name + ".json"));
        }
        int answered = 0;
        int refused = 0;
        int notConverged = 0;
        for (int d = 0; d < documents; d++) {
            String text = texts.get(random.nextInt(texts.size()));
            String damaged = random.nextInt(4) == 0 ? damagedText(text, random) : damagedTree(text, random);
            try {
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> answer(damaged), () -> "hangs: " + damaged);
                answered++;
            } catch (FitException e) {
                notConverged++;
            } catch (IllegalArgumentException | IllegalStateException e) {
                assertThat(e.getMessage()).isNotBlank();
                refused++;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("document " + d + ": " + damaged, e);
            }
        }
        assertThat(answered).isGreaterThan(documents / 10);
        assertThat(refused).isGreaterThan(documents / 10);
        assertThat(notConverged).isLessThan(documents / 50);
    }

    private static void answer(String text) {
        HistFactoryModel model = HistFactoryModel.compile(PyhfDocument.read(text));
        LogLikelihood start = model.logLikelihood(model.parameters().inits(), model.observed());
        assertThat(start.total()).isNotNaN();
        Minimum free = new Fitter(model, Starts.SEVERAL).free(model.observed()).orThrow();
        assertThat(free.twiceNll()).isFinite();
        if (!model.parameters().hasPoi()) {
            return;
        }
        HypothesisTest test =
                new AsymptoticInference(model, model.observed(), LimitStatistic.QTILDE, Starts.SEVERAL).test(1);
        assertThat(test.cls()).isBetween(0.0, 1.0 + 1e-9);
        assertThat(test.clsb()).isBetween(0.0, 1.0);
        test.expected().forEach(cls -> assertThat(cls).isBetween(0.0, 1.0 + 1e-9));
    }

    private static String damagedText(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int change = 0; change <= random.nextInt(3); change++) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, "0-e\"{[]},:Nn".charAt(random.nextInt(12)));
                default -> damaged.setCharAt(at, "0-e\"{[]},:Nn".charAt(random.nextInt(12)));
            }
        }
        return damaged.toString();
    }

    private static String damagedTree(String text, Random random) {
        JsonNode root = StrictJson.read(text);
        for (int change = 0; change <= random.nextInt(3); change++) {
            List<JsonNode> parents = new ArrayList<>();
            collect(root, parents);
            JsonNode parent = parents.get(random.nextInt(parents.size()));
            if (parent instanceof ObjectNode object && !object.isEmpty()) {
                List<String> keys = new ArrayList<>(object.propertyNames());
                String key = keys.get(random.nextInt(keys.size()));
                if (random.nextInt(5) == 0) {
                    object.remove(key);
                } else {
                    object.set(key, other(object.path(key), random));
                }
            } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
                int at = random.nextInt(array.size());
                switch (random.nextInt(6)) {
                    case 0 -> array.remove(at);
                    case 1 -> array.add(array.get(at).deepCopy());
                    default -> array.set(at, other(array.get(at), random));
                }
            }
        }
        return root.toString();
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainer()) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }

    private static JsonNode other(JsonNode node, Random random) {
        if (node.isNumber() && random.nextInt(10) > 0) {
            double value = node.asDouble();
            double[] choices = {
                0,
                -value,
                value * 1e3,
                value * 1e-6,
                value * 1e8,
                1e-300,
                1e300,
                -1,
                1e16,
                value + 0.5,
                1e-12,
                3 * value
            };
            return NODES.numberNode(choices[random.nextInt(choices.length)]);
        }
        if (node.isString() && random.nextInt(3) > 0) {
            String[] names = {"mu", "", "normfactor", "shapesys", "staterror", "histosys", "lumi", "background", "x/~"};
            return NODES.stringNode(names[random.nextInt(names.length)]);
        }
        JsonNode[] choices = {
            NODES.nullNode(),
            NODES.objectNode(),
            NODES.arrayNode(),
            NODES.stringNode("a"),
            NODES.booleanNode(true),
            NODES.numberNode(1e30),
            node.deepCopy()
        };
        return choices[random.nextInt(choices.length)];
    }
}
