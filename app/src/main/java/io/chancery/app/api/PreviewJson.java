package io.chancery.app.api;

import io.chancery.app.invoicing.InvoicePreview;
import io.chancery.app.matters.MatterId;
import io.chancery.app.paper.MissingParticular;
import io.chancery.app.work.WorkItemId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What would be issued, as programs read it.
///
/// @param work the work on it, in the order of the lines
/// @param missing what the law wants on the invoice and stops it from being issued
/// @param withinLimit whether the firm lets this integration issue that much
/// @param ledes whether there would be a LEDES 1998B file
/// @param seen names what this preview shows; to issue it, a program sends this
record PreviewJson(
        UUID matter,
        UUID client,
        List<UUID> work,
        LocalDate serviceStart,
        LocalDate serviceEnd,
        MoneyJson net,
        MoneyJson tax,
        MoneyJson total,
        List<InvoiceJson.Line> lines,
        List<MissingParticular> missing,
        boolean withinLimit,
        boolean ledes,
        String seen) {

    /// Work of a matter that is to be looked at as an invoice.
    ///
    /// @param work all that is unbilled where it is left out
    record PreviewBody(@Nullable UUID matter, @Nullable List<@Nullable UUID> work) {

        MatterId matterId() {
            return new MatterId(Fields.required("matter", matter));
        }

        List<WorkItemId> items() {
            return work == null
                    ? List.of()
                    : work.stream()
                            .map(id -> new WorkItemId(Fields.required("work", id)))
                            .toList();
        }
    }

    /// A preview that is to be issued.
    ///
    /// @param seen as the preview gave it
    record IssueBody(
            @Nullable UUID matter,
            @Nullable List<@Nullable UUID> work,
            @Nullable String seen) {

        /// @throws RequestIsWrong when it does not say which preview was seen
        PreviewBody required() {
            Fields.required("matter", matter);
            Fields.required("seen", seen);
            return new PreviewBody(matter, work);
        }
    }

    static PreviewJson of(MatterId matter, InvoicePreview preview) {
        var paper = preview.paper();
        return new PreviewJson(
                matter.value(),
                preview.client().value(),
                preview.items().stream().map(WorkItemId::value).toList(),
                paper.serviceStart(),
                paper.serviceEnd(),
                MoneyJson.of(paper.net()),
                MoneyJson.of(paper.tax().total()),
                MoneyJson.of(paper.total()),
                paper.lines().stream().map(InvoiceJson.Line::of).toList(),
                preview.missing(),
                preview.excess().isEmpty(),
                preview.withoutLedes().isEmpty(),
                preview.fingerprint());
    }
}
