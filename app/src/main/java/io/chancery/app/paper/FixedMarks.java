package io.chancery.app.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// What a PDF would otherwise take from the clock: its dates and its identifier. Both follow from what it says.
///
/// @param identifier from number and date, so that two documents differ and one never does
record FixedMarks(Instant dated, long identifier) {

    private static final Pattern METADATA_DATE =
            Pattern.compile("(<(xmp:(?:CreateDate|ModifyDate|MetadataDate))>)[^<]*(</\\2>)");

    static FixedMarks of(InvoicePaper paper) {
        var dated = paper.issued().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new FixedMarks(
                dated, paper.issued().toEpochDay() * 31 + paper.number().hashCode());
    }

    void putInto(PDDocument document) throws IOException {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        calendar.setTimeInMillis(dated.toEpochMilli());
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        document.setDocumentId(identifier);
        var metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            var fixed = METADATA_DATE.matcher(xmp).replaceAll("$1" + dated + "$3");
            var replaced = new PDMetadata(document);
            replaced.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(replaced);
        }
    }
}
