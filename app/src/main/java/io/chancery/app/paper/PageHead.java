package io.chancery.app.paper;

import java.util.List;
import java.util.stream.Stream;

/// Letterhead, address, the facts beside it, and the title.
final class PageHead {

    private final InvoicePaper paper;
    private final PaperWords words;
    private final String title;

    PageHead(InvoicePaper paper, PaperWords words, String title) {
        this.paper = paper;
        this.words = words;
        this.title = title;
    }

    void addTo(Markup markup) {
        addRunningParts(markup);
        addLetterhead(markup);
        markup.open("div", "opening");
        addRecipient(markup);
        addFacts(markup);
        markup.element("div", "opening-end", "").close();
        markup.element("h1", "", title);
        if (paper.isPreview()) {
            markup.element("p", "preview", words.say("preview.note"));
        }
        paper.corrects()
                .ifPresent(corrected -> markup.element(
                        "p",
                        "introduction",
                        words.say(
                                "credit-note.note",
                                corrected.number(),
                                words.longDate(corrected.issued()),
                                corrected.reason())));
        if (!paper.introduction().isEmpty()) {
            markup.element("p", "introduction", paper.introduction());
        }
    }

    /// Head of every page but the first, and foot of every page.
    private void addRunningParts(Markup markup) {
        markup.open("div", "running-head");
        markup.element("span", "running-firm", paper.letterhead().name());
        markup.element(
                "span", "running-title", title + "  ·  " + paper.recipient().name());
        markup.close();
        markup.open("div", "running-foot").lines(footLines()).close();
    }

    private List<String> footLines() {
        var letterhead = paper.letterhead();
        var numbers = Stream.of(
                        numbered("foot.tax-number", letterhead.taxNumber()),
                        numbered("foot.vat-id", letterhead.vatId()))
                .filter(text -> !text.isEmpty())
                .toList();
        return Stream.concat(
                        letterhead.registrations().stream(),
                        numbers.isEmpty() ? Stream.of() : Stream.of(String.join("  ·  ", numbers)))
                .toList();
    }

    private String numbered(String key, String number) {
        return number.isBlank() ? "" : words.say(key, number);
    }

    private void addLetterhead(Markup markup) {
        var letterhead = paper.letterhead();
        markup.open("div", "letterhead").open("div", "firm");
        letterhead
                .logo()
                .ifPresent(logo -> markup.image(logo.asDataUri(), "logo", words.say("logo", letterhead.name())));
        markup.element(
                "div", letterhead.logo().isPresent() ? "firm-name" : "firm-name without-logo", letterhead.name());
        markup.close();
        markup.open("div", "firm-address")
                .lines(Stream.concat(letterhead.address().stream(), letterhead.contact().stream())
                        .toList())
                .close();
        markup.close();
    }

    private void addRecipient(Markup markup) {
        var letterhead = paper.letterhead();
        var sender = Stream.concat(Stream.of(letterhead.name()), letterhead.address().stream());
        markup.open("div", "recipient");
        markup.element("div", "sender-line", String.join(" · ", sender.toList()));
        markup.open("div", "")
                .lines(Stream.concat(Stream.of(paper.recipient().name()), paper.recipient().address().stream())
                        .toList())
                .close();
        if (Particulars.isReverseCharge(paper)) {
            markup.element(
                    "div",
                    "small",
                    words.say("recipient.vat-id", paper.recipient().vatId()));
        }
        markup.close();
    }

    private void addFacts(Markup markup) {
        markup.open("div", "fact-side").open("table", "facts").open("tbody");
        if (!paper.isPreview()) {
            fact(markup, paper.isCreditNote() ? "fact.credit-note-number" : "fact.number", paper.number());
        }
        fact(markup, isTaxPoint() ? "fact.issued-tax-point" : "fact.issued", words.longDate(paper.issued()));
        fact(
                markup,
                "fact.period",
                words.say("period", words.longDate(paper.serviceStart()), words.longDate(paper.serviceEnd())));
        if (!paper.isCreditNote()) {
            fact(markup, "fact.due", words.longDate(paper.due()));
        }
        fact(markup, "fact.client", paper.recipient().number());
        fact(
                markup,
                "fact.matter",
                paper.matter().number() + "  " + paper.matter().name());
        fact(markup, "fact.reference", paper.matter().reference());
        markup.close().close().close();
    }

    /// A VAT invoice in the United Kingdom names its tax point; ours is the day of issue.
    private boolean isTaxPoint() {
        return paper.letterhead().country().alpha2().equals("GB");
    }

    private void fact(Markup markup, String key, String value) {
        if (!value.isBlank()) {
            markup.open("tr")
                    .element("th", "", words.say(key))
                    .element("td", "", value)
                    .close();
        }
    }
}
