package io.chancery.app.invoicing;

import io.chancery.app.ebilling.EbillingInvoice;
import io.chancery.app.paper.InvoicePaper;
import java.util.Optional;

/// What a document says, on paper and to an e-billing system, as it was when it was issued. Nothing that changes later
/// (a client's address, a timekeeper's rank, the firm's logo) changes it.
///
/// @param ebilling none for a credit note, for which LEDES has no word
record Frozen(InvoicePaper paper, Optional<EbillingInvoice> ebilling) {}
