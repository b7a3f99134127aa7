package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.searches.heavyneutrallepton.HeavyNeutralLeptonSearch;

/** A scan in a process of its own that is killed, as by {@code kill -9}, and resumed. */
class ModelScanKillTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Tag("physics")
    void aKilledScanGoesOnToTheSameBytes() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("n.yaml"), "model: hnl\n");
        Files.writeString(folder.resolve("card.yaml"), smallSamples());
        assertThat(scan("whole")).isZero();
        // Killed when the request is kept, then when the background is, then when the first mass is.
        for (int kept = 1; kept <= 3; kept++) {
            killedWith(kept);
            assertThat(folder.resolve("broken")).doesNotExist();
        }
        assertThat(scan("broken", "--resume")).isZero();
        assertThat(contents("broken")).isEqualTo(contents("whole"));
        assertThat(folder.resolve(".broken.unfinished")).doesNotExist();
        // Once more: it is whole, and nothing changes.
        assertThat(scan("broken", "--resume")).isZero();
        assertThat(contents("broken")).isEqualTo(contents("whole"));
    }

    /** The card that ships with a hundredth of its events. */
    private static String smallSamples() throws IOException {
        try (InputStream card = HeavyNeutralLeptonSearch.class.getResourceAsStream("card.yaml")) {
            return new String(Objects.requireNonNull(card).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("signal_events: \\d+", "signal_events: 20000")
                    .replaceAll("background_events: \\d+", "background_events: 20000");
        }
    }

    private List<String> arguments(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "scan",
                folder.resolve("n.yaml").toString(),
                "--card",
                folder.resolve("card.yaml").toString(),
                "--mass",
                "0.8,1.0,1.4",
                "--coupling",
                "1e-4:1:log8",
                "--quick",
                "--threads",
                "1",
                "-o",
                folder.resolve(name).toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private int scan(String name, String... more) {
        return Tauscope.commandLine()
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .execute(arguments(name, more).toArray(String[]::new));
    }

    private void killedWith(int kept) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Tauscope.class.getName()));
        command.addAll(arguments("broken", "--resume"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (keptFiles() < kept && !process.waitFor(5, TimeUnit.MILLISECONDS)) {
            // Looks again.
        }
        process.destroyForcibly().waitFor();
    }

    private long keptFiles() throws IOException {
        Path unfinished = folder.resolve(".broken.unfinished");
        if (!Files.isDirectory(unfinished)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(unfinished)) {
            return files.filter(file -> !file.toString().endsWith(".part")).count();
        }
    }

    private Map<String, List<Byte>> contents(String name) throws IOException {
        Map<String, List<Byte>> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                List<Byte> bytes = new ArrayList<>();
                for (byte one : Files.readAllBytes(file)) {
                    bytes.add(one);
                }
                contents.put(file.getFileName().toString(), bytes);
            }
        }
        return contents;
    }
}
