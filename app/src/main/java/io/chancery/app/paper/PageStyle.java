package io.chancery.app.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;

/// The style sheet, with what differs from firm to firm put in: paper size, colour, and the words at the page's foot.
final class PageStyle {

    private static final String SHEET = read();

    private final InvoicePaper paper;
    private final PaperWords words;

    PageStyle(InvoicePaper paper, PaperWords words) {
        this.paper = paper;
        this.words = words;
    }

    String css() {
        var page = words.say("page", "#", "#").split("#", -1);
        return SHEET.replace("/*size*/", size())
                .replace("/*colour*/", paper.letterhead().colour())
                .replace("/*page*/", quoted(page[0]) + " counter(page) " + quoted(page[1]) + " counter(pages)");
    }

    private String size() {
        return paper.letterhead().country().alpha2().equals("US") ? "letter" : "A4";
    }

    /// The words come from translation files, yet a quotation mark in one must not end the string.
    private static String quoted(String text) {
        return '"' + text.replaceAll("[\"\\\\<]", Matcher.quoteReplacement("")) + '"';
    }

    private static String read() {
        try (var in = PageStyle.class.getResourceAsStream("/paper/invoice.css")) {
            if (in == null) {
                throw new IllegalStateException("/paper/invoice.css is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
