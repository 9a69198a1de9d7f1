package io.chancery.app.timekeepers;

import io.chancery.infra.persistence.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Anyone whose time is billed. Never deleted: lines of old invoices name them.
@Entity
class Timekeeper {

    private static final Comparator<StandardRate> NEWEST_FIRST = Comparator.comparing(StandardRate::validFrom)
            .reversed()
            .thenComparing(rate -> rate.rate().currency().getCurrencyCode());

    @Id
    private UUID id = Ids.next();

    private @Nullable UUID person;
    private String number = "";
    private String lastName = "";
    private String firstName = "";
    /// Kept in every firm, also in those whose release does not show them yet.
    private String initials = "";

    @Enumerated(EnumType.STRING)
    private Classification classification = Classification.NBOTHR;

    @ElementCollection
    @CollectionTable(name = "timekeeper_rate", joinColumns = @JoinColumn(name = "timekeeper"))
    private Set<RateLine> rates = new HashSet<>();

    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant archivedAt;

    @Version
    private int version;

    protected Timekeeper() {}

    Timekeeper(TimekeeperDetails details, Instant createdAt) {
        become(details);
        this.createdAt = createdAt;
    }

    final void become(TimekeeperDetails details) {
        number = details.number().value();
        lastName = details.lastName();
        firstName = details.firstName();
        initials = Initials.of(firstName, lastName);
        classification = details.classification();
        person = details.person();
    }

    /// Replaces the list of rates; what was worked and priced already keeps its price.
    void charge(List<StandardRate> standardRates) {
        var lines = standardRates.stream().map(RateLine::of).toList();
        rates.retainAll(lines);
        rates.addAll(lines);
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

    TimekeeperSheet sheet() {
        var details = new TimekeeperDetails(new TimekeeperNumber(number), lastName, firstName, classification, person);
        return new TimekeeperSheet(new TimekeeperId(id), details, standardRates(), isArchived(), version);
    }

    UUID id() {
        return id;
    }

    /// The fields that the audit log compares.
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("number", number);
        facts.put("lastName", lastName);
        facts.put("firstName", firstName);
        facts.put("classification", classification);
        facts.put("person", person == null ? "" : person);
        facts.put(
                "rates",
                standardRates().stream()
                        .map(rate -> "%s: %s %s"
                                .formatted(
                                        rate.validFrom(),
                                        rate.rate().amount().toPlainString(),
                                        rate.rate().currency()))
                        .collect(Collectors.joining("; ")));
        return facts;
    }

    private List<StandardRate> standardRates() {
        return rates.stream().map(RateLine::standardRate).sorted(NEWEST_FIRST).toList();
    }
}
