package org.tauscope;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One formatter decides: {@code mvn -q test -pl library -Dtest=FormatTest -Dtauscope.format=write} applies it. */
class FormatTest {

    @Test
    void everySourceLooksAsTheFormatterWritesIt() throws Exception {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        boolean write = "write".equals(System.getProperty("tauscope.format"));
        List<Path> untidy = new ArrayList<>();
        for (Path source : sources()) {
            String found = Files.readString(source);
            String expected = formatter.formatSourceAndFixImports(found);
            if (!found.equals(expected)) {
                if (write) {
                    Files.writeString(source, expected);
                } else {
                    untidy.add(source);
                }
            }
        }
        assertThat(untidy).isEmpty();
    }

    private static List<Path> sources() throws Exception {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("library", "application", "examples", "benchmarks")) {
            Path root = Path.of("..", module, "src");
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        assertThat(sources).isNotEmpty();
        return sources;
    }
}
