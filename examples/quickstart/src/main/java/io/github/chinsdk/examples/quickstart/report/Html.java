package io.github.chinsdk.examples.quickstart.report;

import io.github.chinsdk.examples.quickstart.chart.Text;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pieces of the page. Everything that is text is escaped here; what returns a String returns finished HTML. */
final class Html {

    private Html() {}

    static String escape(String text) {
        return Text.escape(text);
    }

    static String link(String href, String text) {
        return "<a href=\"" + escape(href) + "\">" + escape(text) + "</a>";
    }

    /** A value with its 95% interval behind it; a dash with the reason where there is no value. */
    static String withInterval(Estimate estimate, int decimals, String unit) {
        if (!estimate.isCalculated()) {
            return "<span title=\"" + escape(estimate.reason()) + "\">no value</span>";
        }
        return Text.decimal(estimate.value(), decimals)
                + unit
                + estimate.interval(ConfidenceLevel.P95)
                        .map(limits -> " <span class=\"ci\">" + Text.decimal(limits.lower(), decimals) + " to "
                                + Text.decimal(limits.upper(), decimals) + "</span>")
                        .orElse("");
    }

    static String withInterval(Optional<Estimate> estimate, int decimals) {
        return estimate.map(e -> withInterval(e, decimals, "")).orElse("<span class=\"ci\">not in these files</span>");
    }

    static String figure(String caption, String note, String svg) {
        return "<figure><figcaption>" + escape(caption) + (note.isEmpty() ? "" : "<span>" + escape(note) + "</span>")
                + "</figcaption>\n" + svg + "</figure>\n";
    }

    /** A table in the making: the first cell of a row is its heading, columns marked with # are numbers. */
    static final class Table {

        private final StringBuilder html = new StringBuilder();
        private final List<Boolean> numeric = new ArrayList<>();

        Table(String caption, String... columns) {
            html.append("<div class=\"scroll\"><table><caption>").append(escape(caption));
            html.append("</caption>\n<thead><tr>");
            for (String column : columns) {
                boolean number = column.startsWith("#");
                numeric.add(number);
                html.append(number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
                html.append(escape(number ? column.substring(1) : column)).append("</th>");
            }
            html.append("</tr></thead>\n<tbody>\n");
        }

        /** A row of finished HTML cells. */
        Table row(String... cells) {
            return rowOf("", cells);
        }

        /** The row of the whole, set apart. */
        Table whole(String... cells) {
            return rowOf(" class=\"whole\"", cells);
        }

        private Table rowOf(String style, String... cells) {
            html.append("<tr").append(style).append('>');
            for (int i = 0; i < cells.length; i++) {
                String number = numeric.get(i) ? " class=\"n\"" : "";
                html.append(i == 0 ? "<th scope=\"row\"" : "<td").append(number).append('>');
                html.append(cells[i]).append(i == 0 ? "</th>" : "</td>");
            }
            html.append("</tr>\n");
            return this;
        }

        @Override
        public String toString() {
            return html + "</tbody></table></div>\n";
        }
    }
}
