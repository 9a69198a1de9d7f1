package io.chancery.app.ebilling;

import io.chancery.app.ebilling.LedesReading.Readable;
import io.chancery.app.ebilling.LedesReading.Refused;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.work.WorkRecording;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.crypto.Sha256;
import io.chancery.infra.jobs.LongJob;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes LEDES 1998B files in: first a preview of everything found, then the whole file or nothing. Its lines become
/// unbilled work; clients, matters and timekeepers that are missing are opened.
@Service
@PreAuthorize("hasAuthority('EBILLING_IMPORT')")
@Transactional
public class LedesImport {

    private final TimekeeperClassifications classifications = TimekeeperClassifications.load();
    private final ImportTables tables;
    private final ImportFitting fitting;
    private final ImportOpening opening;
    private final WorkRecording recording;
    private final FirmProfile firm;
    private final AuditTrail audit;
    private final Texts texts;

    LedesImport(
            ImportTables tables,
            ImportFitting fitting,
            ImportOpening opening,
            WorkRecording recording,
            FirmProfile firm,
            AuditTrail audit,
            Texts texts) {
        this.tables = tables;
        this.fitting = fitting;
        this.opening = opening;
        this.recording = recording;
        this.firm = firm;
        this.audit = audit;
        this.texts = texts;
    }

    /// Reads a file and writes nothing but the file itself, which waits for its uploader until it is taken in.
    ///
    /// @param content at most [LedesLimits#UPLOAD]; what is larger is a finding
    public ImportPreview preview(String fileName, byte[] content) {
        var hash = Sha256.of(content);
        return switch (reading(content)) {
            case Refused(var findings) -> new ImportPreview(fileName, hash, findings, Optional.empty());
            case Readable(var invoices, var warnings) -> {
                var findings = Stream.of(warnings, imported(hash), fitting.findings(invoices))
                        .flatMap(List::stream)
                        .toList();
                if (hasErrors(findings)) {
                    yield new ImportPreview(fileName, hash, findings, Optional.empty());
                }
                tables.keep(fileName, hash, content);
                yield new ImportPreview(fileName, hash, findings, Optional.of(fitting.contents(invoices)));
            }
        };
    }

    /// Takes in the file that this person previewed: all of it, in one transaction.
    ///
    /// @throws UploadIsGone when it is not there any more
    /// @throws FileImportedAlready when it was taken in before
    /// @throws FileIsRefused when it does not fit any more to what the firm has
    public TakenIn takeIn(String sha256) {
        return takeIn(sha256, (done, total) -> {});
    }

    /// The same, and says how many of its lines are written.
    TakenIn takeIn(String sha256, LongJob.Progress progress) {
        var known = tables.file(sha256);
        if (known.isPresent()) {
            throw imported(known.get());
        }
        var upload = tables.upload(sha256).orElseThrow(UploadIsGone::new);
        if (!(reading(upload.content()) instanceof Readable(var invoices, var warnings))
                || hasErrors(fitting.findings(invoices))) {
            throw new FileIsRefused();
        }
        var id = Ids.next();
        if (!tables.add(id, sha256, upload, invoices)) {
            throw imported(tables.file(sha256).orElseThrow());
        }
        var taken = record(id, invoices, progress);
        tables.forgetUpload();
        audit.record(
                "import.taken-in",
                "import",
                id,
                AuditDetails.of(upload.name()).changed(Map.of(), Map.of("items", taken.items(), "sha256", sha256)));
        return taken;
    }

    /// What the file brought, once it is taken in.
    @Transactional(readOnly = true)
    public Optional<TakenIn> takenIn(String sha256) {
        return tables.file(sha256).map(file -> new TakenIn(file.items(), tables.mattersOf(file.id())));
    }

    /// Gives up the file that waits.
    public void giveUp() {
        tables.forgetUpload();
    }

    /// What was taken in, the latest first.
    @Transactional(readOnly = true)
    public List<ImportedFile> taken(int limit) {
        return tables.files(limit);
    }

    private TakenIn record(UUID source, List<EbillingInvoice> invoices, LongJob.Progress progress) {
        var matters = opening.matters(invoices);
        var timekeepers = opening.timekeepers(invoices);
        var all = invoices.stream().mapToInt(invoice -> invoice.lines().size()).sum();
        var items = 0;
        for (var invoice : invoices) {
            var reason = texts.get(locale(), "ebilling.import.adjustment-reason", invoice.number());
            var work = new ImportedWorkOf(matters, timekeepers, reason);
            for (var line : invoice.lines()) {
                recording.recordImported(source, work.work(line));
                items++;
                progress.reached(items, all);
            }
        }
        return new TakenIn(items, List.copyOf(matters.values()));
    }

    private LedesReading reading(byte[] content) {
        try {
            return new Ledes1998BReader(classifications, LedesLimits.UPLOAD)
                    .read(
                            new ByteArrayInputStream(content),
                            firm.firm().details().currency());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory could not be read", e);
        }
    }

    private List<Finding> imported(String hash) {
        return tables.file(hash)
                .map(file -> List.of(new Finding(
                        0,
                        Optional.empty(),
                        FindingCode.HERE_FILE_IMPORTED,
                        List.of(file.name(), file.importedBy(), day(file)))))
                .orElse(List.of());
    }

    private FileImportedAlready imported(ImportedFile file) {
        return new FileImportedAlready(file.name(), file.importedBy(), day(file).toString());
    }

    private LocalDate day(ImportedFile file) {
        return file.importedAt().atZone(firm.firm().details().zone()).toLocalDate();
    }

    private Locale locale() {
        return firm.firm().details().locale();
    }

    private static boolean hasErrors(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
