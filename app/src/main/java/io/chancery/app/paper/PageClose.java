package io.chancery.app.paper;

/// How and when to pay, and who answers for the document.
final class PageClose {

    private final InvoicePaper paper;
    private final PaperWords words;

    PageClose(InvoicePaper paper, PaperWords words) {
        this.paper = paper;
        this.words = words;
    }

    void addTo(Markup markup) {
        markup.open("div", "closing");
        if (paper.isCreditNote()) {
            markup.element("p", "", words.say("credit-note.settlement"));
        } else {
            markup.element("p", "", payment());
            addBank(markup);
        }
        if (!paper.signatory().isBlank()) {
            var country = paper.letterhead().country().alpha2();
            var key = switch (country) {
                case "GB" -> "signatory.gb";
                case "DE" -> "signatory.de";
                default -> "signatory.other";
            };
            markup.element(
                    "p",
                    "signatory",
                    words.say(key, paper.signatory(), paper.letterhead().name()));
        }
        markup.close();
    }

    private String payment() {
        return paper.isPreview()
                ? words.say("payment.preview", words.longDate(paper.due()))
                : words.say("payment", words.money(paper.total()), words.longDate(paper.due()), paper.number());
    }

    private void addBank(Markup markup) {
        var bank = paper.bank();
        markup.open("table", "facts bank").open("tbody");
        fact(markup, words.say("bank.holder"), bank.holder());
        fact(markup, words.say("bank.name"), bank.bank());
        bank.identifiers().forEach(id -> fact(markup, words.say(key(id.kind())), id.value()));
        markup.close().close();
    }

    private static String key(BankDetails.Kind kind) {
        return switch (kind) {
            case IBAN -> "bank.iban";
            case BIC -> "bank.bic";
            case SORT_CODE -> "bank.sort-code";
            case ROUTING_NUMBER -> "bank.routing-number";
            case ACCOUNT_NUMBER -> "bank.account-number";
        };
    }

    private static void fact(Markup markup, String name, String value) {
        if (!value.isBlank()) {
            markup.open("tr").element("th", "", name).element("td", "", value).close();
        }
    }
}
