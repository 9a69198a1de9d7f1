package io.chancery.app.paper;

/// The invoice as XHTML, part by part in reading order.
final class InvoicePage {

    private final InvoicePaper paper;
    private final PaperWords words;

    InvoicePage(InvoicePaper paper, PaperWords words) {
        this.paper = paper;
        this.words = words;
    }

    String html() {
        var markup = new Markup();
        var title = title();
        new PageHead(paper, words, title).addTo(markup);
        new LinesTables(paper, words).addTo(markup);
        // Summary, totals and how to pay stay on one page, so that none of them stands alone on the last.
        markup.open("div", "keep");
        new TimekeeperTable(paper, words).addTo(markup);
        new TotalsTable(paper, words).addTo(markup);
        new PageClose(paper, words).addTo(markup);
        markup.close();
        return "<!DOCTYPE html>\n<html lang=\"" + words.language() + "\"><head>"
                + new Markup().element("title", "", title)
                + "<meta name=\"subject\" content=\"" + paper.issued() + "\"/>"
                + "<style>" + new PageStyle(paper, words).css() + "</style></head><body>" + markup
                + "</body></html>";
    }

    private String title() {
        if (paper.isPreview()) {
            return words.say("preview.title");
        }
        return words.say(paper.isCreditNote() ? "credit-note.title" : "invoice.title", paper.number());
    }
}
