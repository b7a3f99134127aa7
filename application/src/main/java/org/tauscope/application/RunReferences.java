package org.tauscope.application;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BibTeX of everything that took part in a run: the program, and every preprint and DOI that its outputs name as a
 * source. Titles are not known here; the note says what each stands for.
 */
final class RunReferences {

    private static final Pattern PREPRINT = Pattern.compile(
            "(?:arXiv:\\s?|(?<=arXiv:[0-9]{4}\\.[0-9]{4,5}, ))([0-9]{4}\\.[0-9]{4,5}|[a-z-]+/[0-9]{7})");
    private static final Pattern DOI = Pattern.compile("\\b(10\\.[0-9]{4,9}/[-._;()/:A-Za-z0-9]*[A-Za-z0-9])");
    /** What ends a statement: a line, a JSON text, a cell of a table. */
    private static final Pattern BORDER = Pattern.compile("[\n\"|]");

    private static final int BEFORE = 120;
    private static final int AFTER = 60;

    private final Map<String, String> entries = new TreeMap<>();

    /** Takes every reference out of a text, HTML or not. */
    void collect(String text) {
        String plain = text.replaceAll("<[^>]{0,2000}>", " | ")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
        Matcher preprint = PREPRINT.matcher(plain);
        while (preprint.find()) {
            String number = preprint.group(1);
            entries.putIfAbsent(
                    "arXiv:" + number,
                    String.format(
                            Locale.ROOT,
                            "@misc{arXiv:%s,%n  eprint = {%s},%n  archivePrefix = {arXiv},%n  note = {%s}%n}",
                            number,
                            number,
                            note(plain, preprint)));
        }
        Matcher doi = DOI.matcher(plain);
        while (doi.find()) {
            String name = doi.group(1);
            entries.putIfAbsent(
                    "doi:" + name,
                    String.format(
                            Locale.ROOT,
                            "@misc{doi:%s,%n  doi = {%s},%n  note = {%s}%n}",
                            name,
                            name,
                            note(plain, doi)));
        }
    }

    /** What stands around a reference on its line, up to quotes and cells. */
    private static String note(String text, Matcher found) {
        String before = text.substring(Math.max(0, found.start() - BEFORE), found.start());
        String after = text.substring(found.end(), Math.min(text.length(), found.end() + AFTER));
        String[] parts = BORDER.split(before, -1);
        before = parts[parts.length - 1];
        String behind = BORDER.split(after, -1)[0];
        return (before + found.group() + behind)
                .replaceAll("[{}\\\\]|^#", "")
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** The BibTeX. */
    String text(String program) {
        StringBuilder text = new StringBuilder("@software{Tauscope,\n  title = {Tauscope: searches for new physics at"
                + " e+e- tau factories, from collision to limit},\n  author = {{The Tauscope developers}},\n"
                + "  version = {" + program.replaceAll("[{}\\\\]|^tauscope ", "") + "}\n}\n");
        entries.values().forEach(entry -> text.append('\n').append(entry).append('\n'));
        return text.toString().replace("\r", "");
    }
}
