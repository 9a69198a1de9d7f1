package io.chancery.app.documents;

import io.chancery.app.documents.FirmLimits.NoRoomLeft;
import io.chancery.app.documents.IntakeOutcome.Kept;
import io.chancery.app.documents.IntakeOutcome.KeptBefore;
import io.chancery.app.documents.IntakeOutcome.Refused;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.documents.DocumentLimits;
import io.chancery.infra.documents.FileKind;
import io.chancery.infra.documents.FileName;
import io.chancery.infra.documents.SealedFiles;
import io.chancery.infra.documents.SealedFiles.Stored;
import io.chancery.infra.documents.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes files in. Looking through one and sealing it takes as long as it takes, so that happens between
/// transactions: a node that dies there leaves at most a sealed file that no row names.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_WRITE')")
public class DocumentIntake {

    private final MatterDirectory matters;
    private final Scrutiny scrutiny;
    private final SealedFiles files;
    private final FirmLimits limits;
    private final BlobTable blobs;
    private final DocumentTable documents;
    private final RefusalTable refusals;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    DocumentIntake(
            MatterDirectory matters,
            Scrutiny scrutiny,
            SealedFiles files,
            FirmLimits limits,
            BlobTable blobs,
            DocumentTable documents,
            RefusalTable refusals,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.matters = matters;
        this.scrutiny = scrutiny;
        this.files = files;
        this.limits = limits;
        this.blobs = blobs;
        this.documents = documents;
        this.refusals = refusals;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// How much may be sent at once and kept.
    public DocumentLimits limits() {
        return inTransaction(limits::current);
    }

    /// No file may be larger, in bytes, whatever the firm chose. For whoever has to stop one that arrives; that the
    /// firm takes less is found when it is received.
    public long sizeMax() {
        return limits.provided().sizeMax();
    }

    /// Sent again, the same content under the same name is what is there already.
    ///
    /// @param declared the type that the sender declared, empty when none
    /// @param file in the clear; stays the caller's
    /// @throws NotInThisFirm when nothing that this person may know of has the matter's id
    public IntakeOutcome receive(MatterId matter, FileName name, String declared, Path file) {
        try {
            var verdict = scrutiny.of(file, name, declared, () -> require(matter));
            return decide(matter, name, verdict, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be taken in", e);
        }
    }

    private IntakeOutcome decide(MatterId matter, FileName name, Verdict verdict, Path file) throws IOException {
        var bytes = Files.size(file);
        try {
            return switch (verdict) {
                case Verdict.Accepted accepted -> keep(matter, name, accepted, files.store(file));
                case Verdict.Refused refused -> refuse(matter, name, refused, file, bytes);
            };
        } catch (NoRoomLeft meanwhile) {
            return inTransaction(() -> refuse(matter, name, NoRoomLeft.REFUSED, bytes, null));
        }
    }

    private IntakeOutcome keep(MatterId matter, FileName name, Verdict.Accepted accepted, Stored stored) {
        return storing(stored, () -> {
            blobs.keep(stored);
            var same = documents.same(matter, name, stored.sha256());
            if (same.isPresent()) {
                require(matter);
                return new KeptBefore(same.get());
            }
            var id = documents.add(matter, name, accepted, stored.sha256(), stored.bytes());
            // Whoever may not know of the matter any more cannot find the document either; then nothing of it stays.
            var kept = documents.find(id).orElseThrow(() -> new NotInThisFirm("matter", matter.value()));
            audit.record(
                    "document.kept",
                    "document",
                    id.value(),
                    AuditDetails.of(name.value())
                            .changed(
                                    Map.of(),
                                    Map.of("matter", matter, "sha256", stored.sha256(), "bytes", stored.bytes())));
            limits.requireRoom();
            return new Kept(kept);
        });
    }

    private IntakeOutcome refuse(MatterId matter, FileName name, Verdict.Refused refused, Path file, long bytes)
            throws IOException {
        if (!refused.objection().isReleasable() || FileKind.named(name).isEmpty()) {
            return inTransaction(() -> refuse(matter, name, refused, bytes, null));
        }
        var stored = files.store(file);
        return storing(stored, () -> {
            blobs.keep(stored);
            var outcome = refuse(matter, name, refused, bytes, stored);
            limits.requireRoom();
            return outcome;
        });
    }

    private IntakeOutcome refuse(
            MatterId matter, FileName name, Verdict.Refused refused, long bytes, @Nullable Stored held) {
        require(matter);
        var id = refusals.add(matter, name, refused, bytes, held == null ? null : held.sha256());
        audit.record(
                "document.refused",
                "refused-document",
                id,
                AuditDetails.of(name.value())
                        .changed(Map.of(), Map.of("matter", matter, "objection", refused.objection())));
        return new Refused(refused.objection(), refused.detail(), held != null);
    }

    /// What does not commit leaves no file behind.
    private IntakeOutcome storing(Stored stored, Supplier<IntakeOutcome> work) {
        try {
            return inTransaction(work);
        } catch (RuntimeException e) {
            blobs.deleteFile(stored.id());
            throw e;
        }
    }

    private void require(MatterId matter) {
        if (matters.references(List.of(matter)).isEmpty()) {
            throw new NotInThisFirm("matter", matter.value());
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
