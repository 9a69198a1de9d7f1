package io.chancery.themes.picture;

import java.math.BigDecimal;

/// Writes SVG; every text is escaped. Lengths are units of the view box, so a picture takes the room it is given.
final class Shape {

    private final StringBuilder svg = new StringBuilder();

    Shape(int width, int height, String title) {
        String words = escape(title);
        svg.append(
                "<svg xmlns='http://www.w3.org/2000/svg' role='img' viewBox='0 0 %d %d' aria-label='%s'><title>%s</title>"
                        .formatted(width, height, words, words));
    }

    Shape rect(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height, String style) {
        svg.append("<rect class='%s' x='%s' y='%s' width='%s' height='%s' rx='2'/>"
                .formatted(style, plain(x), plain(y), plain(width), plain(height)));
        return this;
    }

    /// A rectangle with a tooltip of its own.
    Shape rect(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height, String style, String tooltip) {
        svg.append("<g><title>").append(escape(tooltip)).append("</title>");
        rect(x, y, width, height, style);
        svg.append("</g>");
        return this;
    }

    Shape circle(int x, int y, int radius, String style, String more) {
        svg.append("<circle class='%s' cx='%d' cy='%d' r='%d' %s/>".formatted(style, x, y, radius, more));
        return this;
    }

    Shape line(String points, String style) {
        svg.append("<polyline class='%s' points='%s'/>".formatted(style, points));
        return this;
    }

    Shape text(BigDecimal x, BigDecimal y, String anchor, String style, String text) {
        svg.append("<text class='%s' x='%s' y='%s' text-anchor='%s'>%s</text>"
                .formatted(style, plain(x), plain(y), anchor, escape(text)));
        return this;
    }

    String done() {
        return svg + "</svg>";
    }

    private static String plain(BigDecimal length) {
        return length.stripTrailingZeros().toPlainString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }
}
