package io.chancery.app.care;

import io.chancery.app.upgrades.FirmCopying;
import io.chancery.app.upgrades.FirmSnapshots;
import io.chancery.control.care.ClosingRow;
import io.chancery.control.care.Closings;
import io.chancery.control.care.ExportRow;
import io.chancery.control.care.FirmExports;
import io.chancery.control.care.HandOvers;
import io.chancery.control.orders.OrderInHand;
import io.chancery.control.tenants.CopyKind;
import io.chancery.control.upgrades.Snapshots;
import io.chancery.infra.documents.SealedFiles;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;

/// Deletes everything of a firm whose time is over. Each step may be broken off anywhere and done again; what is gone
/// is gone already.
class FirmDeletion {

    private final SecondPlace place;
    private final SealedFiles store;
    private final FirmExports exports;
    private final Closings closings;
    private final HandOvers handOvers;
    private final Snapshots snapshots;
    private final FirmSnapshots frozen;
    private final FirmCopying copying;
    private final FirmSchemas schemas;
    private final Clock clock;

    FirmDeletion(
            SecondPlace place,
            SealedFiles store,
            FirmExports exports,
            Closings closings,
            HandOvers handOvers,
            Snapshots snapshots,
            FirmSnapshots frozen,
            FirmCopying copying,
            FirmSchemas schemas,
            Clock clock) {
        this.place = place;
        this.store = store;
        this.exports = exports;
        this.closings = closings;
        this.handOvers = handOvers;
        this.snapshots = snapshots;
        this.frozen = frozen;
        this.copying = copying;
        this.schemas = schemas;
        this.clock = clock;
    }

    void destroyKey(OrderInHand order) {
        requireTime(order);
        var firm = order.tenant().id();
        order.outcome("exports", Integer.toString(exports.of(firm).size()));
        try {
            place.exports().destroyKey(firm.value());
            place.exports().place().deleteAll(firm.value());
        } catch (IOException e) {
            throw new UncheckedIOException("The second place does not answer", e);
        }
    }

    void deleteDocuments(OrderInHand order) {
        requireTime(order);
        TenantContext.runAs(order.tenant().id(), () -> {
            try {
                store.deleteUnfinished(clock.instant());
                var files = new ArrayList<UUID>();
                store.each((file, _) -> files.add(file));
                for (var file : files) {
                    store.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The store does not answer", e);
            }
        });
    }

    void dropSchemas(OrderInHand order) {
        requireTime(order);
        var firm = order.tenant();
        for (var kind : CopyKind.values()) {
            copying.remove(firm, kind);
        }
        snapshots.of(firm.id()).forEach(snapshot -> frozen.drop(firm, snapshot));
        schemas.remove(firm);
    }

    /// What the firm was is told by its last export, whose hashes were kept.
    void writeProof(OrderInHand order) {
        order.requireHeld();
        var firm = order.tenant();
        closings.waiting(firm.id())
                .ifPresent(closing -> closings.noteDone(closing.id(), firm.id(), proof(firm, closing)));
        exports.of(firm.id()).stream().map(ExportRow::id).forEach(exports::noteDeleted);
    }

    private String proof(Tenant firm, ClosingRow closing) {
        var export = exports.find(closing.export())
                .orElseThrow(() -> new IllegalStateException("The last export stands in no book"));
        return """
                Proof of deletion

                Firm: %s (%s), id %s
                Closed because: %s
                Asked for by %s, approved by %s; shut on %s
                Deleted on %s

                Deleted: schema and role %s with %,d rows, %d documents, all snapshots and copies, and what was kept at the second place.
                The key of its exports was destroyed: no copy of them opens any more, wherever it lies.

                Last export: %s of %s, %,d bytes sealed, SHA-256 %s
                %s
                """.formatted(
                        firm.name(),
                        firm.slug(),
                        firm.id(),
                        closing.reason(),
                        closing.askedBy(),
                        closing.approvedBy(),
                        closing.beganAt(),
                        clock.instant(),
                        firm.schema(),
                        export.rows(),
                        export.files(),
                        export.id(),
                        export.takenAt(),
                        export.bytes(),
                        export.sha256(),
                        handedOver(firm, closing));
    }

    private String handedOver(Tenant firm, ClosingRow closing) {
        return handOvers
                .newest(firm.id())
                .filter(one -> one.id().equals(closing.id()))
                .map(one -> "Handed over: %s; ZIP of %,d bytes, SHA-256 %s"
                        .formatted(
                                one.takenAt() == null
                                        ? "nobody downloaded it"
                                        : "downloaded on %s from %s".formatted(one.takenAt(), one.takenFrom()),
                                one.bytes(),
                                one.sha256()))
                .orElse("Handed over: nothing was written for it");
    }

    /// Asked before anything is lost for good.
    private void requireTime(OrderInHand order) {
        order.requireHeld();
        var firm = order.tenant();
        var closing = closings.waiting(firm.id())
                .orElseThrow(
                        () -> new IllegalStateException("Firm %s does not wait for its end".formatted(firm.slug())));
        if (closing.endsAt().isAfter(clock.instant())) {
            throw new IllegalStateException("The time of firm %s is not over".formatted(firm.slug()));
        }
    }
}
