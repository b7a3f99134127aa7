package org.tauscope.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.formats.hepdata.RecordTable;
import org.tauscope.formats.hepdata.RecordWriter;
import org.tauscope.formats.hepdata.Resource;
import org.tauscope.formats.hepdata.Verdict;
import org.tauscope.statistics.workspace.Hs3Writer;
import org.tauscope.statistics.workspace.PyhfDocument;
import tools.jackson.databind.JsonNode;

/** A HEPData record made of a run's folder: its tables, workspaces, figures, provenance and references. */
final class RunRecord {

    private static final int NAME = 64;
    private static final String THUMBNAIL = "thumb_";
    /** Tables for programs: they go along as they are. */
    private static final Map<String, String> WHOLE = Map.of(
            "likelihoods.csv", "Likelihood of a rate at every mass",
            "event-limits.csv", "Limits on the number of selected events at every mass",
            "classifiers.csv", "What the trained classifiers are used for");

    private static final Pattern ENERGY = Pattern.compile("sqrt\\(s\\) = ([0-9.]+) GeV");
    private static final Pattern LUMINOSITY = Pattern.compile("luminosity ([0-9.]+)/fb");
    /** What a table is about, by the beginning of its name; HEPData's words where it has one. */
    private static final Map<String, String> OBSERVABLES =
            Map.of("limits", "CLS", "efficiency", "EFF", "cut-flow", "EVENTS", "yields", "EVENTS");

    private final Path folder;
    private final JsonNode provenance;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<RecordTable> tables = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final RunReferences references = new RunReferences();
    private final Set<String> names = new HashSet<>();

    private RunRecord(Path folder) throws IOException {
        this.folder = folder;
        provenance = RunRequest.provenance(folder);
    }

    /** Reads a run's folder. */
    static RunRecord of(Path folder) throws IOException {
        RunRecord record = new RunRecord(folder);
        record.read();
        return record;
    }

    private void read() throws IOException {
        List<String> found;
        try (Stream<Path> all = Files.list(folder)) {
            found = all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
        references.collect(Files.readString(folder.resolve("provenance.json")));
        for (String text : found) {
            if (text.endsWith(".csv") || text.equals("report.html")) {
                references.collect(Files.readString(folder.resolve(text)));
            }
        }
        for (String name : found) {
            if (name.startsWith("workspace") && name.endsWith(".json")) {
                workspace(name);
            }
        }
        attach("provenance.json", Files.readAllBytes(folder.resolve("provenance.json")), "How the run was made", "");
        attach("references.bib", bibtex().getBytes(StandardCharsets.UTF_8), "BibTeX of everything that took part", "");
        for (String name : found) {
            String description = WHOLE.get(name);
            if (description != null) {
                attach(name, Files.readAllBytes(folder.resolve(name)), description, "");
            }
        }
        List<String> csv = found.stream()
                .filter(name ->
                        name.endsWith(".csv") && !name.equals(RunOutput.PARTS + ".csv") && !WHOLE.containsKey(name))
                .sorted(Comparator.comparingInt((String name) -> name.equals("limits.csv") ? 0 : 1)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        if (!csv.contains("limits.csv")) {
            throw new CardException(folder + ": found no limits.csv, expected the folder of a run");
        }
        Map<String, List<String>> figures =
                figures(found.stream().filter(name -> name.endsWith(".png")).toList(), csv);
        for (String name : csv) {
            table(name, figures.getOrDefault(name, List.of()));
        }
    }

    private void attach(String name, byte[] content, String description, String type) {
        files.put(name, content);
        resources.add(new Resource(name, description, type));
    }

    private void workspace(String name) throws IOException {
        String text = Files.readString(folder.resolve(name));
        attach(name, text.getBytes(StandardCharsets.UTF_8), "Statistical model as pyhf JSON", "HistFactory");
        String stem = name.substring(0, name.length() - ".json".length());
        try {
            byte[] hs3 = Hs3Writer.write(PyhfDocument.read(text)).getBytes(StandardCharsets.UTF_8);
            attach(stem + "-hs3.json", hs3, "Statistical model as HS3 0.2", "HS3");
        } catch (IllegalArgumentException e) {
            remarks.add(name + ": has no form in HS3: " + e.getMessage());
        }
    }

    /** Figures by the file that they show: the one whose name begins theirs, otherwise the limits. */
    private Map<String, List<String>> figures(List<String> pictures, List<String> csv) throws IOException {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        for (String picture : pictures) {
            byte[] png = Files.readAllBytes(folder.resolve(picture));
            String owner = csv.stream()
                    .filter(name -> picture.startsWith(name.substring(0, name.length() - ".csv".length())))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("limits.csv");
            files.put(picture, png);
            files.put(THUMBNAIL + picture, Thumbnail.of(picture, png));
            shown.computeIfAbsent(owner, _ -> new ArrayList<>()).add(picture);
        }
        return shown;
    }

    /** Of several tables made of one file, the one that shares most words with the name of a figure. */
    private static int shownBy(String picture, List<RunTables> parts) {
        String stem = picture.substring(0, picture.length() - ".png".length());
        List<String> words = List.of(stem.toLowerCase(Locale.ROOT).split("-"));
        int best = 0;
        long most = -1;
        for (int i = 0; i < parts.size(); i++) {
            long shared = parts.get(i).split().values().stream()
                    .filter(word -> words.contains(word.toLowerCase(Locale.ROOT)))
                    .count();
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return best;
    }

    private void table(String file, List<String> figures) {
        Table table = Table.read(folder.resolve(file));
        String stem = file.substring(0, file.length() - ".csv".length());
        String caption = table.comments().isEmpty() ? stem : table.comments().getLast();
        Map<String, String> qualifiers = new LinkedHashMap<>();
        energy().ifPresent(energy -> qualifiers.put("SQRT(S)", energy + " GeV"));
        first(LUMINOSITY).ifPresent(luminosity -> qualifiers.put("LUMINOSITY", luminosity + " fb^-1"));
        List<RunTables> parts = RunTables.of(table, qualifiers);
        if (parts.isEmpty() || parts.getFirst().dependent().isEmpty()) {
            remarks.add(
                    file + ": has no column of numbers and stays out" + (figures.isEmpty() ? "" : " with " + figures));
            figures.forEach(picture -> {
                files.remove(picture);
                files.remove(THUMBNAIL + picture);
            });
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            RunTables part = parts.get(i);
            List<Resource> shown = new ArrayList<>();
            for (String picture : figures) {
                if (shownBy(picture, parts) == i) {
                    shown.add(new Resource(picture, "Image file", ""));
                    shown.add(new Resource(THUMBNAIL + picture, "Thumbnail image file", ""));
                }
            }
            List<String> words = new ArrayList<>();
            part.split().forEach((name, word) -> {
                if (!word.isEmpty() && !name.equals("search")) {
                    words.add(name.equals("cl") ? word + " CL" : word);
                }
            });
            String title = stem + (words.isEmpty() ? "" : ": " + String.join(", ", words));
            String description = caption + (words.isEmpty() ? "" : " This table: " + String.join(", ", words) + ".");
            tables.add(new RecordTable(
                    unique(title), description, keywords(stem), part.independent(), part.dependent(), shown));
        }
    }

    /** A name that HEPData takes: at most 64 characters, once. */
    private String unique(String title) {
        String name = shortened(title, NAME);
        for (int i = 2; !names.add(name); i++) {
            String ending = " (" + i + ")";
            name = shortened(title, NAME - ending.length()) + ending;
        }
        return name;
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private Map<String, List<String>> keywords(String stem) {
        Map<String, List<String>> keywords = new LinkedHashMap<>();
        energy().ifPresent(energy -> keywords.put("cmenergies", List.of(energy)));
        OBSERVABLES.entrySet().stream()
                .filter(entry -> stem.startsWith(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> keywords.put("observables", List.of(entry.getValue())));
        keywords.put("reactions", List.of("E+ E- --> TAU+ TAU-"));
        keywords.put("phrases", List.of("Tau", "Search for new physics", fact("search"), stem));
        return keywords;
    }

    private Optional<String> energy() {
        return first(ENERGY);
    }

    private Optional<String> first(Pattern pattern) {
        Matcher found = pattern.matcher(comment());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private String fact(String name) {
        return provenance.path(name).asString("");
    }

    /** What holds for all tables. */
    private String comment() {
        StringBuilder text = new StringBuilder();
        text.append("Search ").append(fact("search")).append(", made with ").append(fact("program"));
        text.append(", seed ").append(provenance.path("seed").asString(""));
        text.append(provenance.path("quick").asBoolean(false) ? ", quick run. " : ". ");
        text.append("Reproduces: ").append(fact("reproduces")).append(".");
        for (JsonNode condition : provenance.path("conditions")) {
            text.append('\n').append(condition.asString(""));
        }
        return text.toString();
    }

    /** BibTeX of everything that took part. */
    String bibtex() {
        return references.text(fact("program"));
    }

    /** What was left out, one line each. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** Number of tables. */
    int tables() {
        return tables.size();
    }

    /** Writes the archive and judges it. */
    Verdict write(Path target) throws IOException {
        return RecordWriter.write(target, comment(), resources, tables, files);
    }
}
