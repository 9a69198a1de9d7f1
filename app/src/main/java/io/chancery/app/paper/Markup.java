package io.chancery.app.paper;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes well-formed XHTML in which no text can become markup: texts and attribute values are escaped here and nowhere
/// else, and what XML cannot hold is left out.
final class Markup {

    private final StringBuilder out = new StringBuilder(8 * 1024);
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element of a class; an empty class is none.
    Markup open(String element, String cssClass) {
        out.append('<').append(element);
        if (!cssClass.isEmpty()) {
            attribute("class", cssClass);
        }
        out.append('>');
        open.push(element);
        return this;
    }

    Markup open(String element) {
        return open(element, "");
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /// An element with nothing but text in it.
    Markup element(String element, String cssClass, String text) {
        return open(element, cssClass).text(text).close();
    }

    /// A header cell of a column.
    Markup columnHead(String cssClass, String text) {
        out.append("<th scope=\"col\"");
        attribute("class", cssClass);
        out.append('>');
        escape(text);
        out.append("</th>");
        return this;
    }

    /// A cell over several columns.
    Markup wideCell(int columns, String cssClass, String text) {
        out.append("<td colspan=\"").append(columns).append('"');
        attribute("class", cssClass);
        out.append('>');
        escape(text);
        out.append("</td>");
        return this;
    }

    Markup image(String source, String cssClass, String alternative) {
        out.append("<img");
        attribute("src", source);
        attribute("class", cssClass);
        attribute("alt", alternative);
        out.append("/>");
        return this;
    }

    /// Text that keeps its line breaks.
    Markup lines(Iterable<String> lines) {
        var first = true;
        for (var line : lines) {
            if (!first) {
                out.append("<br/>");
            }
            escape(line);
            first = false;
        }
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return out.toString();
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (isXml(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
