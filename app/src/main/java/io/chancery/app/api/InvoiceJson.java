package io.chancery.app.api;

import io.chancery.app.invoicing.DocumentKind;
import io.chancery.app.invoicing.InvoiceEntry;
import io.chancery.app.invoicing.InvoiceFileKind;
import io.chancery.app.invoicing.InvoiceFileStatus;
import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.invoicing.InvoiceSheet;
import io.chancery.app.paper.PaperLine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An issued invoice or credit note as programs read it; on a credit note the amounts have the other sign.
///
/// @param corrects the invoice that a credit note takes back
/// @param correctedBy the credit note that took this invoice back
record InvoiceJson(
        UUID id,
        DocumentKind kind,
        String number,
        UUID matter,
        UUID client,
        LocalDate issuedOn,
        LocalDate dueOn,
        MoneyJson net,
        MoneyJson tax,
        MoneyJson total,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy) {

    /// With what it says line by line.
    record Whole(
            InvoiceJson invoice, LocalDate serviceStart, LocalDate serviceEnd, List<Line> lines, List<File> files) {

        static Whole of(InvoiceSheet sheet) {
            var paper = sheet.paper();
            return new Whole(
                    InvoiceJson.of(sheet),
                    paper.serviceStart(),
                    paper.serviceEnd(),
                    paper.lines().stream().map(Line::of).toList(),
                    sheet.files().stream().map(File::of).toList());
        }
    }

    /// A line as the client reads it.
    ///
    /// @param units hours of time, units of a cost; null for a fixed charge
    /// @param price of an hour or a unit; null for a fixed charge
    record Line(
            String kind,
            LocalDate day,
            String narrative,
            List<String> codes,
            @Nullable String timekeeper,
            @Nullable String units,
            @Nullable MoneyJson price,
            MoneyJson value,
            MoneyJson adjustment,
            MoneyJson net) {

        static Line of(PaperLine line) {
            return switch (line) {
                case PaperLine.Fee fee ->
                    of(
                            "TIME",
                            line.head(),
                            fee.timekeeper().name(),
                            fee.hours().hours().toPlainString(),
                            MoneyJson.of(fee.rate()));
                case PaperLine.Cost cost ->
                    of("COST", line.head(), null, cost.units().count().toPlainString(), MoneyJson.of(cost.unitCost()));
                case PaperLine.Charge _ -> of("CHARGE", line.head(), null, null, null);
            };
        }

        private static Line of(
                String kind,
                PaperLine.Head head,
                @Nullable String timekeeper,
                @Nullable String units,
                @Nullable MoneyJson price) {
            return new Line(
                    kind,
                    head.date(),
                    head.narrative(),
                    head.codes(),
                    timekeeper,
                    units,
                    price,
                    MoneyJson.of(head.amount().value()),
                    MoneyJson.of(head.amount().adjustment()),
                    MoneyJson.of(head.amount().net()));
        }
    }

    /// @param state `READY` when it can be taken
    record File(InvoiceFileKind kind, InvoiceFileStatus.State state) {

        static File of(InvoiceFileStatus file) {
            return new File(file.kind(), file.state());
        }
    }

    static InvoiceJson of(InvoiceEntry entry) {
        return new InvoiceJson(
                entry.id().value(),
                entry.kind(),
                entry.number(),
                entry.matter().value(),
                entry.client().value(),
                entry.issuedOn(),
                entry.dueOn(),
                MoneyJson.of(entry.net()),
                MoneyJson.of(entry.tax()),
                MoneyJson.of(entry.total()),
                id(entry.corrects()),
                id(entry.correctedBy()));
    }

    private static InvoiceJson of(InvoiceSheet sheet) {
        var paper = sheet.paper();
        return new InvoiceJson(
                sheet.id().value(),
                sheet.kind(),
                paper.number(),
                sheet.matter().value(),
                sheet.client().value(),
                paper.issued(),
                paper.due(),
                MoneyJson.of(paper.net()),
                MoneyJson.of(paper.tax().total()),
                MoneyJson.of(paper.total()),
                other(sheet.corrects()),
                other(sheet.correctedBy()));
    }

    private static @Nullable UUID other(InvoiceSheet.@Nullable Related document) {
        return document == null ? null : document.id().value();
    }

    private static @Nullable UUID id(@Nullable InvoiceId id) {
        return id == null ? null : id.value();
    }
}
