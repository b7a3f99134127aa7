package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.production.Production;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.Sample;
import org.tauscope.searches.Searches;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code tauscope verify}: is a run what it says it is? */
@Command(
        name = "verify",
        description = {
            "Verifies a run: its files against their checksums, the user's cards and data against those that it took,",
            "the cards of the program against those that it names, and one part in a hundred of every sample, run"
                    + " again; an analysis of ntuples is done again as a whole."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        sortOptions = false,
        footer = {"", "Example: tauscope verify hnl-run"})
final class VerifyCommand implements Callable<Integer> {

    private static final int LAST_PART = 99;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "RUN", description = "Folder of a run.")
    private Path folder = Path.of("");

    @Option(
            names = "--part",
            paramLabel = "N",
            description = "The part to run again, 0 to 99 (default: ${DEFAULT-VALUE}); small samples have fewer.")
    private int part;

    private int differences;

    @Override
    public Integer call() throws IOException {
        if (part < 0 || part > LAST_PART) {
            throw new CardException("--part: found " + part + ", expected 0 to " + LAST_PART);
        }
        JsonNode provenance = RunRequest.provenance(folder);
        if (provenance.path("card").isString() && provenance.has("analysis")) {
            analysis(provenance);
        } else {
            run(provenance);
        }
        if (differences > 0) {
            throw new CardException(folder + ": " + differences + (differences == 1 ? " difference" : " differences")
                    + " from what the run says, listed above");
        }
        line("verified: nothing differs");
        return 0;
    }

    private void run(JsonNode provenance) throws IOException {
        RunRequest asked = RunRequest.of(folder);
        files();
        inputs(asked.inputs());
        program(provenance);
        PreparedSearch prepared =
                UserInput.checked(() -> Searches.named(asked.search()).prepare(asked.request()));
        Map<String, String> cards = RunRequest.texts(provenance.path("cards_sha256"));
        cards.forEach((name, fingerprint) ->
                compare("card " + name, prepared.cards().getOrDefault(name, "does not take part"), fingerprint));
        samples(asked, prepared);
    }

    /** An analysis of ntuples is done again as a whole, where its card and its ntuples are what they were. */
    private void analysis(JsonNode provenance) throws IOException {
        files();
        int before = differences;
        inputs(RunRequest.texts(provenance.path("inputs_sha256")));
        program(provenance);
        if (differences > before) {
            return;
        }
        List<String> named = new ArrayList<>();
        provenance.path("inputs").forEach(input -> named.add(input.asString("")));
        Map<String, String> again = AnalyseOutput.of(
                        Path.of(provenance.path("card").asString("")), named)
                .texts();
        for (Map.Entry<String, String> text : again.entrySet()) {
            Path file = folder.resolve(text.getKey());
            compare(
                    "analysed again, " + text.getKey(),
                    RunRequest.sha256(text.getValue().getBytes(StandardCharsets.UTF_8)),
                    Files.isRegularFile(file) ? RunRequest.sha256(file) : "no such file");
        }
        line(again.size() + " tables and workspaces analysed again");
    }

    private void inputs(Map<String, String> expected) throws IOException {
        for (Map.Entry<String, String> input : expected.entrySet()) {
            Path file = Path.of(input.getKey());
            compare(
                    "input " + file,
                    Files.isRegularFile(file) ? RunRequest.sha256(file) : "no such file",
                    input.getValue());
        }
    }

    private void files() throws IOException {
        Path sums = folder.resolve(RunOutput.CHECKSUMS);
        if (!Files.isRegularFile(sums)) {
            throw new CardException(folder + ": found no " + RunOutput.CHECKSUMS
                    + ", expected the folder of a run of this version of tauscope");
        }
        int count = 0;
        for (String entry : Files.readAllLines(sums)) {
            String[] words = entry.split("  ", 2);
            if (words.length != 2 || words[1].contains("/") || words[1].contains("\\")) {
                throw new CardException(sums + ": found the line '" + entry + "', expected a checksum and a file name");
            }
            Path file = folder.resolve(words[1]);
            compare("file " + words[1], Files.isRegularFile(file) ? RunRequest.sha256(file) : "no such file", words[0]);
            count++;
        }
        line(count + " files");
    }

    private void program(JsonNode provenance) {
        String then = provenance.path("program").asString("");
        String now = "tauscope " + Tauscope.Version.ofApplication();
        if (!then.equals(now)) {
            line("note: the run was made by " + then + ", this is " + now);
        }
    }

    private void samples(RunRequest asked, PreparedSearch prepared) {
        Production production = new Production(asked.seed(), 1);
        Map<String, String> expected = new LinkedHashMap<>();
        Table table = Table.read(folder.resolve(RunOutput.PARTS + ".csv"));
        for (int row = 0; row < table.size(); row++) {
            if (table.text(row, "part").equals(Integer.toString(part))) {
                expected.put(table.text(row, "sample"), table.text(row, "sha256"));
            }
        }
        List<Sample> samples = prepared.samples();
        for (Sample sample : samples) {
            String again = production.part(sample, part);
            if (!again.isEmpty()) {
                compare("part " + part + " of " + sample.name(), again, expected.getOrDefault(sample.name(), "none"));
            }
        }
        line(samples.size() + " samples, part " + part + " of each run again");
    }

    private void compare(String what, String found, String expected) {
        if (!found.equals(expected)) {
            differences++;
            line("differs: " + what + ": found " + found + ", the run says " + expected);
        }
    }

    private void line(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
