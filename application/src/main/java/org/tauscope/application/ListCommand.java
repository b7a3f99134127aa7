package org.tauscope.application;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.tauscope.searches.Search;
import org.tauscope.searches.Searches;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope list}: what there is to run. */
@Command(
        name = "list",
        description = "Lists the searches.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope list --json"})
final class ListCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** One search as JSON shows it. */
    private record Row(String name, String title, String reference) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Search> searches = Searches.all();
        if (json) {
            List<Row> rows = searches.stream()
                    .map(search -> new Row(search.name(), search.title(), search.reference()))
                    .toList();
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
        } else {
            for (Search search : searches) {
                out.printf("%-8s %s%n%-8s %s%n", search.name(), search.title(), "", search.reference());
            }
        }
        return 0;
    }
}
