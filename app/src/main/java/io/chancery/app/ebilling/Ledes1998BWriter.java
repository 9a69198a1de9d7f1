package io.chancery.app.ebilling;

import io.chancery.app.ebilling.LedesWriting.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes LEDES 1998B: ASCII, 24 columns, every record ended by `[]` and a line end, arithmetic that holds on the
/// decimals as they are written. Identifiers and amounts that do not fit, and taxes, are refused. Texts are fitted:
/// every character is written in ASCII, and narratives, descriptions and timekeepers' names that are too long end in
/// three dots.
public final class Ledes1998BWriter {

    private final LedesProfile profile;

    public Ledes1998BWriter(LedesProfile profile) {
        this.profile = profile;
    }

    /// One file of all the invoices. Line numbers are unique in it, so they run on from invoice to invoice.
    public LedesWriting write(List<EbillingInvoice> invoices) {
        var records = new ArrayList<String>();
        records.add(Ledes1998BReader.HEADER);
        records.add(Ledes1998BReader.COLUMNS + Ledes1998BReader.RECORD_END);
        var lineNumber = 0;
        for (var invoice : invoices) {
            if (!invoice.tax().isZero()) {
                return new LedesWriting.Refused(
                        Reason.BEARS_TAX, invoice.number(), invoice.tax().toString());
            }
            for (var line : invoice.lines()) {
                var item = new Ledes1998BOutput(profile);
                item.put(invoice, line, ++lineNumber);
                if (item.problem().isPresent()) {
                    var problem = item.problem().get();
                    return new LedesWriting.Refused(
                            problem.reason(), invoice.number(), problem.field().columnName());
                }
                records.add(item.joined());
            }
        }
        var end = profile.lineEnd().characters();
        return new LedesWriting.Written((String.join(end, records) + end).getBytes(StandardCharsets.US_ASCII));
    }
}
