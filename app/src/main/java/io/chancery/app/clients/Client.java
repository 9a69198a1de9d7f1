package io.chancery.app.clients;

import io.chancery.app.firm.PostalAddress;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who engages the firm. Never deleted: invoices name it for as long as the books are kept.
@Entity
class Client {

    @Id
    private UUID id = Ids.next();

    private String number = "";
    private String name = "";
    private String locale = "";

    @Column(columnDefinition = "char(3)")
    private String currency = "";

    @Embedded
    private PostalAddress address = PostalAddress.in("");

    @Convert(converter = ClientTaxId.class)
    private String taxId = "";

    /// Kept in every firm, also in those whose release does not search by it yet.
    private String spelling = "";
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant archivedAt;

    @Version
    private int version;

    protected Client() {}

    Client(ClientDetails details, Instant createdAt) {
        become(details);
        this.createdAt = createdAt;
    }

    final void become(ClientDetails details) {
        number = details.number().value();
        name = details.name();
        locale = details.locale().toLanguageTag();
        currency = details.currency().getCurrencyCode();
        address = details.address();
        taxId = details.taxId();
        spelling = Spelling.of(name, address.city());
    }

    void archive(Instant now) {
        archivedAt = now;
    }

    void restore() {
        archivedAt = null;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    ClientSheet sheet() {
        var details = new ClientDetails(
                new ClientNumber(number),
                name,
                address,
                taxId,
                Locale.forLanguageTag(locale),
                Currency.getInstance(currency));
        return new ClientSheet(new ClientId(id), details, isArchived(), version);
    }

    UUID id() {
        return id;
    }

    /// The fields that the audit log compares.
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("number", number);
        facts.put("name", name);
        facts.put("address", String.join(", ", address.lines()));
        facts.put("country", address.country());
        facts.put("taxId", new Masked(taxId));
        facts.put("locale", locale);
        facts.put("currency", currency);
        return facts;
    }
}
