package io.chancery.app.invoicing;

import io.chancery.app.ebilling.Ledes1998BWriter;
import io.chancery.app.ebilling.LedesWriting;
import io.chancery.app.invoicing.InvoiceFileTable.ToMake;
import io.chancery.app.paper.InvoicePdf;
import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.tenancy.TenantContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the files of issued documents from what was frozen, in the bound firm. Typesetting runs outside of any
/// transaction. A file that cannot be made stays to be made, with the reason, and is tried again.
@Component
class InvoiceFileMaking {

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceFileMaking.class);
    private static final int PROBLEM_MAX = 500;

    private final InvoiceTable invoices;
    private final InvoiceFileTable files;
    private final InvoicePdf pdf;
    private final Ledes1998BWriter ledes;
    private final Announcements announcements;
    private final TransactionTemplate transaction;

    InvoiceFileMaking(
            InvoiceTable invoices,
            InvoiceFileTable files,
            InvoicePdf pdf,
            Ledes1998BWriter ledes,
            Announcements announcements,
            PlatformTransactionManager transactionManager) {
        this.invoices = invoices;
        this.files = files;
        this.pdf = pdf;
        this.ledes = ledes;
        this.announcements = announcements;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /// Makes what this document still lacks.
    void makeFilesOf(InvoiceId invoice) {
        transaction.execute(status -> files.toMake(invoice)).forEach(this::make);
    }

    /// Makes at most so many of all files that the firm still lacks.
    ///
    /// @return how many were tried
    int makeWhatIsMissing(int limit) {
        List<ToMake> missing = transaction.execute(status -> files.toMake(limit));
        missing.forEach(this::make);
        return missing.size();
    }

    private void make(ToMake file) {
        try {
            var frozen = transaction.execute(
                    status -> invoices.find(file.invoice()).orElseThrow().frozen());
            switch (file.kind()) {
                case PDF -> ready(file, pdf.render(frozen.paper()));
                case LEDES_1998B -> writeLedes(file, frozen);
            }
        } catch (RuntimeException e) {
            // Whatever stops one file must not stop the next; the row keeps the reason and the file is tried again.
            LOG.error("File {} of invoice {} could not be made", file.kind(), file.invoice(), e);
            var problem = e.getClass().getSimpleName();
            told(file, () -> files.failed(file, problem));
        }
    }

    private void writeLedes(ToMake file, Frozen frozen) {
        switch (ledes.write(frozen.ebilling().stream().toList())) {
            case LedesWriting.Written(var content) -> ready(file, content);
            case LedesWriting.Refused refused -> {
                var problem = "%s %s".formatted(refused.reason(), refused.what());
                told(file, () -> files.refused(file, shortened(problem)));
            }
        }
    }

    private void ready(ToMake file, byte[] content) {
        told(file, () -> files.ready(file, content));
    }

    /// Screens that show the invoice show what became of its file.
    private void told(ToMake file, Runnable change) {
        transaction.executeWithoutResult(status -> {
            change.run();
            announcements.publish(new Announcement(
                    TenantContext.require(),
                    InvoiceFileStatus.CHANGED,
                    file.invoice().toString()));
        });
    }

    private static String shortened(String problem) {
        return problem.substring(0, Math.min(PROBLEM_MAX, problem.length()));
    }
}
