package io.chancery.app.bench;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.chancery.app.ebilling.EbillingInvoice;
import io.chancery.app.ebilling.Ledes1998BReader;
import io.chancery.app.ebilling.Ledes1998BWriter;
import io.chancery.app.ebilling.LedesLimits;
import io.chancery.app.ebilling.LedesProfile;
import io.chancery.app.ebilling.LedesReading;
import io.chancery.app.ebilling.TimekeeperClassifications;
import io.chancery.app.invoicing.BilledWork;
import io.chancery.app.invoicing.Correcting;
import io.chancery.app.invoicing.InvoiceDirectory;
import io.chancery.app.invoicing.InvoiceFileKind;
import io.chancery.app.invoicing.InvoiceFileStatus;
import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.invoicing.Invoicing;
import io.chancery.app.matters.MatterId;
import io.chancery.app.paper.InvoicePdf;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;

/// An invoice of 500 lines, part by part: its preview, the transaction that issues it, each of its files by itself, and
/// how long a person waits for both. Issued and taken back in turns, so that each round bills the same work.
final class LongInvoice {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 11;
    private static final int PATIENCE_SECONDS = 60;

    private final ManyEntries firm;
    private final MatterId matter;
    private final Invoicing invoicing;
    private final Correcting correcting;
    private final InvoiceDirectory directory;
    private final InvoicePdf pdf;
    private final Map<String, List<Long>> nanos = new LinkedHashMap<>();
    private int pages;

    LongInvoice(
            ManyEntries firm,
            MatterId matter,
            Invoicing invoicing,
            Correcting correcting,
            InvoiceDirectory directory,
            InvoicePdf pdf) {
        this.firm = firm;
        this.matter = matter;
        this.invoicing = invoicing;
        this.correcting = correcting;
        this.directory = directory;
        this.pdf = pdf;
    }

    List<String> measure() throws Exception {
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            if (round == 0) {
                nanos.clear();
            }
            round();
        }
        var lines = new ArrayList<>(List.of(
                "| an invoice of %d lines, %d pages | median (quartiles) |".formatted(ManyEntries.LONG_INVOICE, pages),
                "|---|---|"));
        nanos.forEach((part, times) -> lines.add(line(part, sorted(times))));
        var seconds = sorted(nanos.getOrDefault("its PDF", List.of()))[ROUNDS / 2] / 1e9;
        lines.add(String.format(Locale.ROOT, "| PDF pages a second | %.0f |", pages / seconds));
        return lines;
    }

    private void round() throws Exception {
        var preview = timed("preview", () -> asPerson(() -> invoicing.preview(matter, List.of())));
        var begun = System.nanoTime();
        var invoice = timed(
                "issue: work taken, number, freeze, audit record, one transaction",
                () -> asPerson(() -> invoicing.issue(CommandId.next(), matter, preview.items())));
        awaitFiles(invoice);
        note("from the click until both files are there", System.nanoTime() - begun);

        var sheet = asPerson(() -> directory.invoice(invoice));
        var made = timed("its PDF", () -> pdf.render(sheet.paper()));
        try (var document = Loader.loadPDF(made)) {
            pages = document.getNumberOfPages();
        }
        var ebilling = ebilling(asPerson(() -> directory.file(invoice, InvoiceFileKind.LEDES_1998B))
                .content());
        timed("its LEDES 1998B file", () -> new Ledes1998BWriter(LedesProfile.USUAL).write(ebilling));

        var creditNote = timed(
                "take it back by a credit note",
                () -> asPerson(() -> correcting.correct(CommandId.next(), invoice, "Measured", BilledWork.GIVEN_BACK)));
        awaitFiles(creditNote);
    }

    private void awaitFiles(InvoiceId invoice) {
        await().pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE_SECONDS, SECONDS)
                .until(() -> asPerson(() -> directory.invoice(invoice)).files().stream()
                        .allMatch(file -> file.state() == InvoiceFileStatus.State.READY));
    }

    private static List<EbillingInvoice> ebilling(byte[] file) throws Exception {
        var reader = new Ledes1998BReader(TimekeeperClassifications.load(), LedesLimits.USUAL);
        return switch (reader.read(new ByteArrayInputStream(file), Currency.getInstance("USD"))) {
            case LedesReading.Readable(var invoices, var findings) -> invoices;
            case LedesReading.Refused(var findings) -> throw new IllegalStateException(findings.toString());
        };
    }

    private <T> T timed(String part, Callable<T> work) throws Exception {
        var begun = System.nanoTime();
        var result = work.call();
        note(part, System.nanoTime() - begun);
        return result;
    }

    private void note(String part, long time) {
        nanos.computeIfAbsent(part, none -> new ArrayList<>()).add(time);
    }

    private <T> T asPerson(Callable<T> work) {
        return TenantContext.callAs(firm.firm().id(), () -> firm.person().does(work));
    }

    private static String line(String part, long[] sorted) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f ms (%.1f–%.1f) |",
                part,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length / 4] / 1e6,
                sorted[sorted.length * 3 / 4] / 1e6);
    }

    private static long[] sorted(List<Long> times) {
        var sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
