package io.chancery.app.firm;

import io.chancery.infra.audit.Masked;
import io.chancery.infra.persistence.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who issues invoices: number series, tax ids, bank and letterhead are its own.
@Entity
class LegalEntity {

    @Id
    private UUID id = Ids.next();

    private String name = "";

    @Embedded
    private PostalAddress address = PostalAddress.in("");

    @Convert(converter = MarkedParticular.class)
    private String taxNumber = "";

    private String vatId = "";
    private String registration = "";

    @Embedded
    private BankDetails bank = BankDetails.NONE;

    private String letterhead = "";
    private String letterFooter = "";

    @Column(columnDefinition = "char(3)")
    private String currency = "";

    private @Nullable Instant archivedAt;

    @Version
    private int version;

    protected LegalEntity() {}

    LegalEntity(EntityDetails details) {
        become(details);
    }

    final void become(EntityDetails details) {
        name = details.name();
        address = details.address();
        taxNumber = details.taxNumber();
        vatId = details.vatId();
        registration = details.registration();
        bank = details.bank();
        letterhead = details.letterhead();
        letterFooter = details.letterFooter();
        currency = details.currency().getCurrencyCode();
    }

    EntitySheet sheet() {
        return new EntitySheet(
                new LegalEntityId(id),
                new EntityDetails(
                        name,
                        address,
                        taxNumber,
                        vatId,
                        registration,
                        bank,
                        letterhead,
                        letterFooter,
                        Currency.getInstance(currency)),
                version);
    }

    UUID id() {
        return id;
    }

    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", name);
        facts.put("address", String.join(", ", address.lines()));
        facts.put("taxNumber", new Masked(taxNumber));
        facts.put("vatId", vatId);
        facts.put("registration", registration);
        facts.put("bank", bank.bank());
        facts.put("holder", bank.holder());
        facts.put("iban", new Masked(bank.iban()));
        facts.put("bic", new Masked(bank.bic()));
        facts.put("accountNumber", new Masked(bank.accountNumber()));
        facts.put("routing", new Masked(bank.routing()));
        facts.put("letterhead", letterhead);
        facts.put("letterFooter", letterFooter);
        facts.put("currency", currency);
        return facts;
    }
}
