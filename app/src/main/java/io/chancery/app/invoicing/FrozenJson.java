package io.chancery.app.invoicing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.chancery.app.ebilling.EbillingInvoice;
import io.chancery.app.ebilling.EbillingLine;
import io.chancery.app.money.Money;
import io.chancery.app.paper.InvoicePaper;
import io.chancery.app.paper.PaperLine;
import io.chancery.app.tax.DocumentTax;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// A frozen document as the database keeps it. Names of kinds are written out, so that a class may move without old
/// invoices becoming unreadable.
final class FrozenJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addMixIn(PaperLine.class, PaperLineKinds.class)
            .addMixIn(EbillingLine.class, EbillingLineKinds.class)
            .addMixIn(InvoicePaper.class, Sums.class)
            .addMixIn(EbillingInvoice.class, Sums.class)
            .addMixIn(DocumentTax.class, Sums.class)
            .addMixIn(Money.class, Signs.class)
            .build();

    String write(Frozen frozen) {
        return mapper.writeValueAsString(frozen);
    }

    /// The same text for what is the same.
    String write(InvoicePaper.Billed billed) {
        return mapper.writeValueAsString(billed);
    }

    Frozen read(String json) {
        return mapper.readValue(json, Frozen.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PaperLine.Fee.class, name = "FEE"),
        @JsonSubTypes.Type(value = PaperLine.Cost.class, name = "COST"),
        @JsonSubTypes.Type(value = PaperLine.Charge.class, name = "CHARGE")
    })
    private interface PaperLineKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = EbillingLine.FeeLine.class, name = "FEE"),
        @JsonSubTypes.Type(value = EbillingLine.CostLine.class, name = "COST"),
        @JsonSubTypes.Type(value = EbillingLine.InvoiceLevelLine.class, name = "INVOICE_LEVEL")
    })
    private interface EbillingLineKinds {}

    /// What follows from the rest is not kept beside it.
    @JsonIgnoreProperties({"creditNote", "preview"})
    private interface Sums {}

    @JsonIgnoreProperties({"zero"})
    private interface Signs {}
}
