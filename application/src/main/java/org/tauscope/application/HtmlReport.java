package org.tauscope.application;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tauscope.cards.Statement;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.SearchResult;

/**
 * The report of a run as one self-contained HTML page: result, figures, tables, assumed numbers, how to cite, how it was
 * made.
 *
 * @param title      of the page
 * @param reference  how to cite the analysis; empty for one that is not published
 * @param result     what was concluded
 * @param provenance how it was made
 * @param figures    its figures
 */
record HtmlReport(
        String title,
        String reference,
        SearchResult result,
        Map<String, Object> provenance,
        List<NamedFigure> figures) {

    /** Tables with more rows are for programs: the report names them only. */
    private static final int MOST_ROWS = 10_000;

    private static final String STYLE = """
        body { font: 16px/1.5 Georgia, serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
        h1 { font-size: 1.7rem; line-height: 1.25; } h2 { margin-top: 2.5rem; border-bottom: 1px solid #ccc; }
        figure { margin: 1.5rem 0; } figure img { width: 100%; max-width: 44rem; } figcaption { color: #555; }
        .headline { font-size: 1.15rem; background: #f2f6fa; border-left: 4px solid #0072b2; padding: .7rem 1rem; }
        .scroll { overflow-x: auto; max-height: 32rem; }
        table { border-collapse: collapse; font: 13px/1.4 system-ui, sans-serif; }
        th, td { padding: .2rem .6rem; border-bottom: 1px solid #e5e5e5; text-align: right; white-space: nowrap; }
        th { background: #fafafa; position: sticky; top: 0; } td.text, th.text { text-align: left; white-space: normal; }
        """;

    /** The page. */
    String text() {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Tauscope: ")
                .append(escape(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escape(title))
                .append("</h1>\n<p class=\"headline\">")
                .append(escape(result.headline()))
                .append("</p>\n");
        appendList(page, result.conditions());
        for (NamedFigure figure : figures) {
            page.append("<figure><img alt=\"")
                    .append(escape(figure.caption()))
                    .append("\" src=\"data:image/svg+xml;base64,")
                    .append(Base64.getEncoder().encodeToString(figure.svg()))
                    .append("\"><figcaption>")
                    .append(escape(figure.caption()))
                    .append("</figcaption></figure>\n");
        }
        page.append("<h2>What to know before believing it</h2>\n");
        appendList(page, result.remarks());
        for (ResultTable table : result.tables()) {
            appendTable(page, table);
        }
        if (!result.limits().isEmpty()) {
            appendTable(page, result.limitTable());
        }
        appendStatements(page, "Assumed numbers that enter", result.statements(), true);
        appendStatements(page, "Published numbers that enter", result.statements(), false);
        page.append("<h2>How to cite</h2>\n<p>");
        if (!reference.isEmpty()) {
            page.append("The analysis: ").append(escape(reference)).append(". ");
        }
        page.append("The program: The Tauscope developers, <i>Tauscope ")
                .append(escape(Tauscope.Version.ofApplication()))
                .append("</i>, see CITATION.cff.</p>\n<h2>How it was made</h2>\n<div class=\"scroll\"><table>\n");
        for (Map.Entry<String, Object> fact : provenance.entrySet()) {
            page.append("<tr><td class=\"text\">")
                    .append(escape(fact.getKey()))
                    .append("</td><td class=\"text\">")
                    .append(escape(String.valueOf(fact.getValue())))
                    .append("</td></tr>\n");
        }
        return page.append("</table></div>\n</body>\n</html>\n").toString();
    }

    private static void appendList(StringBuilder page, List<String> lines) {
        page.append("<ul>\n");
        lines.forEach(line -> page.append("<li>").append(escape(line)).append("</li>\n"));
        page.append("</ul>\n");
    }

    private static void appendTable(StringBuilder page, ResultTable table) {
        page.append("<h2>")
                .append(escape(heading(table.name())))
                .append("</h2>\n<p>")
                .append(escape(table.caption()));
        page.append(" (").append(escape(table.name())).append(".csv");
        if (table.rows().size() > MOST_ROWS) {
            page.append(", ").append(table.rows().size()).append(" rows, not shown here)</p>\n");
            return;
        }
        page.append(")</p>\n<div class=\"scroll\"><table>\n<tr>");
        for (String column : table.columns()) {
            page.append("<th>").append(escape(column)).append("</th>");
        }
        page.append("</tr>\n");
        for (List<String> row : table.rows()) {
            page.append(row.stream()
                    .map(field -> "<td>" + escape(field) + "</td>")
                    .collect(Collectors.joining("", "<tr>", "</tr>\n")));
        }
        page.append("</table></div>\n");
    }

    private static void appendStatements(StringBuilder page, String title, List<Statement> all, boolean assumed) {
        page.append("<h2>")
                .append(title)
                .append("</h2>\n<div class=\"scroll\"><table>\n<tr><th class=\"text\">number</th><th>value</th>")
                .append("<th class=\"text\">unit</th><th class=\"text\">")
                .append(assumed ? "reason" : "source")
                .append("</th></tr>\n");
        all.stream()
                .filter(statement -> statement.assumed() == assumed)
                .forEach(statement -> page.append("<tr><td class=\"text\">")
                        .append(escape(statement.name()))
                        .append("</td><td>")
                        .append(escape(statement.value()))
                        .append("</td><td class=\"text\">")
                        .append(escape(statement.unit()))
                        .append("</td><td class=\"text\">")
                        .append(escape(statement.origin()))
                        .append("</td></tr>\n"));
        page.append("</table></div>\n");
    }

    private static String heading(String name) {
        String words = name.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
