package io.chancery.app.work;

import io.chancery.app.money.Charge;
import io.chancery.app.money.LineAdjustment;
import io.chancery.app.money.Money;
import io.chancery.infra.persistence.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something done or spent that an invoice may take. Until one does it can be changed; from then on never again.
@Entity
@Table(name = "work_item")
@Inheritance
@DiscriminatorColumn(name = "kind")
abstract class WorkItem {

    @Id
    private UUID id = Ids.next();

    private @Nullable UUID matter;
    private LocalDate workDate = LocalDate.EPOCH;
    private BigDecimal units = BigDecimal.ONE;
    private BigDecimal rate = BigDecimal.ZERO;
    private @Nullable BigDecimal adjustment;
    private @Nullable String adjustmentReason;
    private BigDecimal net = BigDecimal.ZERO;

    @Column(columnDefinition = "char(3)")
    private String currency = "";

    private @Nullable String taskCode;
    private String narrative = "";

    @Enumerated(EnumType.STRING)
    private Treatment treatment = Treatment.BILLABLE;

    private @Nullable UUID source;
    private @Nullable UUID invoice;
    private @Nullable UUID recordedBy;
    private Instant recordedAt = Instant.EPOCH;
    private @Nullable Instant archivedAt;

    /// Not a primitive: that it is missing tells a new item from one that is read.
    @Version
    private @Nullable Integer version;

    protected WorkItem() {}

    /// What it charges, with its line adjustment.
    abstract Charge charge();

    final void isFor(
            @Nullable UUID matter,
            LocalDate workDate,
            Treatment treatment,
            @Nullable String taskCode,
            Narrative narrative) {
        this.matter = matter;
        this.workDate = workDate;
        this.treatment = treatment;
        this.taskCode = taskCode;
        this.narrative = narrative.text();
    }

    /// Sets units and rate; the net follows. Work that is not charged loses its line adjustment.
    final void costs(BigDecimal units, BigDecimal rate, Currency currency) {
        this.units = units;
        this.rate = rate;
        this.currency = currency.getCurrencyCode();
        if (treatment != Treatment.BILLABLE) {
            adjustment = null;
            adjustmentReason = null;
        }
        price();
    }

    /// Raises or lowers what the client pays for the line; nothing takes the adjustment away.
    final void adjust(Optional<LineAdjustment> change) {
        if (treatment != Treatment.BILLABLE) {
            throw new OnlyBillableWorkIsAdjusted();
        }
        adjustment = change.map(by -> by.amount().amount()).orElse(null);
        adjustmentReason = change.map(LineAdjustment::reason).orElse(null);
        price();
    }

    final void recorded(@Nullable UUID by, Instant at, @Nullable UUID from) {
        recordedBy = by;
        recordedAt = at;
        source = from;
    }

    final void archive(Instant at) {
        archivedAt = at;
    }

    final void restore() {
        archivedAt = null;
    }

    /// @throws WorkIsBilledAlready when an invoice took it
    final void requireUnbilled() {
        if (invoice != null) {
            throw new WorkIsBilledAlready();
        }
    }

    final Optional<LineAdjustment> adjustment() {
        return adjustment == null || adjustmentReason == null
                ? Optional.empty()
                : Optional.of(new LineAdjustment(new Money(adjustment, currency()), adjustmentReason));
    }

    final UUID id() {
        return id;
    }

    final @Nullable UUID matter() {
        return matter;
    }

    final LocalDate workDate() {
        return workDate;
    }

    final BigDecimal units() {
        return units;
    }

    final BigDecimal rate() {
        return rate;
    }

    final Currency currency() {
        return Currency.getInstance(currency);
    }

    final Treatment treatment() {
        return treatment;
    }

    final @Nullable UUID recordedBy() {
        return recordedBy;
    }

    final boolean isArchived() {
        return archivedAt != null;
    }

    final int version() {
        return version == null ? 0 : version;
    }

    /// The fields that the audit log compares.
    Map<String, @Nullable Object> facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("matter", matter);
        facts.put("workDate", workDate);
        facts.put("units", units.stripTrailingZeros().toPlainString());
        facts.put("rate", rate.stripTrailingZeros().toPlainString());
        facts.put("adjustment", adjustment().map(by -> by.amount().toString()).orElse(""));
        facts.put("net", new Money(net, currency()));
        facts.put("treatment", treatment);
        facts.put("task", taskCode);
        facts.put("narrative", narrative);
        return facts;
    }

    private void price() {
        net = treatment == Treatment.BILLABLE ? charge().amount().net().amount() : BigDecimal.ZERO;
    }
}
