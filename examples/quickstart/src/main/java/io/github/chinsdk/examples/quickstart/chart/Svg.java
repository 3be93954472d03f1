package io.github.chinsdk.examples.quickstart.chart;

import java.util.List;
import java.util.Locale;

/** One SVG drawing in the making. Styles are classes, so that the report's style sheet decides about colours. */
final class Svg {

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;
    private final String title;
    private final String description;

    Svg(int width, int height, String title, String description) {
        this.width = width;
        this.height = height;
        this.title = title;
        this.description = description;
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        body.append("<line class=\"").append(style).append("\" x1=\"").append(px(x1));
        body.append("\" y1=\"").append(px(y1)).append("\" x2=\"").append(px(x2));
        body.append("\" y2=\"").append(px(y2)).append("\"/>\n");
        return this;
    }

    Svg rect(String style, double x, double y, double w, double h, String tooltip) {
        body.append("<rect class=\"").append(style).append("\" x=\"").append(px(x));
        body.append("\" y=\"").append(px(y)).append("\" width=\"").append(px(Math.max(0, w)));
        body.append("\" height=\"")
                .append(px(h))
                .append("\">")
                .append(title(tooltip))
                .append("</rect>\n");
        return this;
    }

    Svg circle(String style, double x, double y, double radius, String tooltip) {
        body.append("<circle class=\"").append(style).append("\" cx=\"").append(px(x));
        body.append("\" cy=\"").append(px(y)).append("\" r=\"").append(px(radius));
        body.append("\">").append(title(tooltip)).append("</circle>\n");
        return this;
    }

    /** A triangle around a point, its tip up or down: a second sign beside colour. */
    Svg triangle(String style, double x, double y, double radius, boolean up, String tooltip) {
        double tip = up ? -radius : radius;
        body.append("<path class=\"")
                .append(style)
                .append("\" d=\"M")
                .append(px(x))
                .append(' ');
        body.append(px(y + tip)).append('L').append(px(x - radius)).append(' ').append(px(y - tip * 0.75));
        body.append('L').append(px(x + radius)).append(' ').append(px(y - tip * 0.75));
        body.append("Z\">").append(title(tooltip)).append("</path>\n");
        return this;
    }

    Svg path(String style, List<double[]> points) {
        body.append("<path class=\"").append(style).append("\" d=\"");
        for (int i = 0; i < points.size(); i++) {
            body.append(i == 0 ? 'M' : 'L')
                    .append(px(points.get(i)[0]))
                    .append(' ')
                    .append(px(points.get(i)[1]));
        }
        body.append("\"/>\n");
        return this;
    }

    /** Text at a point; the style says how it is anchored. */
    Svg text(String style, double x, double y, String text) {
        body.append("<text class=\"").append(style).append("\" x=\"").append(px(x));
        body.append("\" y=\"")
                .append(px(y))
                .append("\">")
                .append(Text.escape(text))
                .append("</text>\n");
        return this;
    }

    Svg textUpwards(String style, double x, double y, String text) {
        body.append("<text class=\"")
                .append(style)
                .append("\" transform=\"translate(")
                .append(px(x))
                .append(' ');
        body.append(px(y)).append(") rotate(-90)\">").append(Text.escape(text)).append("</text>\n");
        return this;
    }

    @Override
    public String toString() {
        return "<svg viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\""
                + Text.escape(title + ". " + description) + "\">\n" + body + "</svg>\n";
    }

    private static String title(String tooltip) {
        return "<title>" + Text.escape(tooltip) + "</title>";
    }

    private static String px(double pixel) {
        String text = String.format(Locale.ROOT, "%.1f", pixel);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
