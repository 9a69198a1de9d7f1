package io.chancery.app.invoicing;

import io.chancery.app.ebilling.EbillingInvoice;
import io.chancery.app.ebilling.EbillingParty;
import io.chancery.app.paper.BankDetails;
import io.chancery.app.paper.BankDetails.Identifier;
import io.chancery.app.paper.Letterhead;
import io.chancery.app.paper.Recipient;
import java.util.function.UnaryOperator;

/// What stands sealed in a frozen document: bank account and tax number of who issues it, the tax id of who pays
/// (DD031).
final class SealedParticulars {

    private SealedParticulars() {}

    /// The same document with each marked value made another.
    static Frozen with(Frozen frozen, UnaryOperator<String> change) {
        var paper = frozen.paper();
        return new Frozen(
                paper.with(
                        letterhead(paper.letterhead(), change),
                        recipient(paper.recipient(), change),
                        bank(paper.bank(), change)),
                frozen.ebilling().map(invoice -> ebilling(invoice, change)));
    }

    private static Letterhead letterhead(Letterhead head, UnaryOperator<String> change) {
        return new Letterhead(
                head.name(),
                head.address(),
                head.country(),
                head.contact(),
                change.apply(head.taxNumber()),
                head.vatId(),
                head.registrations(),
                head.logo(),
                head.colour());
    }

    private static Recipient recipient(Recipient recipient, UnaryOperator<String> change) {
        return new Recipient(
                recipient.name(), recipient.address(), recipient.number(), change.apply(recipient.vatId()));
    }

    private static BankDetails bank(BankDetails bank, UnaryOperator<String> change) {
        return new BankDetails(
                bank.holder(),
                bank.bank(),
                bank.identifiers().stream()
                        .map(identifier -> new Identifier(identifier.kind(), change.apply(identifier.value())))
                        .toList());
    }

    /// E-billing names the firm by its tax number, and the client by the firm's own number.
    private static EbillingInvoice ebilling(EbillingInvoice invoice, UnaryOperator<String> change) {
        var firm = invoice.firm();
        var client = invoice.client();
        return new EbillingInvoice(
                invoice.number(),
                invoice.date(),
                invoice.period(),
                invoice.description(),
                new EbillingParty(change.apply(firm.id()), firm.name(), firm.taxId(), firm.address()),
                new EbillingParty(client.id(), client.name(), change.apply(client.taxId()), client.address()),
                invoice.currency(),
                invoice.lines());
    }
}
