package io.chancery.app.ebilling;

import java.io.Serializable;
import java.util.List;

/// What came of reading a file: its invoices, or the reasons why none of them may be used.
public sealed interface LedesReading extends Serializable {

    List<Finding> findings();

    /// The file holds together; what was found are warnings.
    record Readable(List<EbillingInvoice> invoices, List<Finding> findings) implements LedesReading {
        public Readable {
            invoices = List.copyOf(invoices);
            findings = List.copyOf(findings);
        }
    }

    /// At least one finding is an error, so the whole file is refused.
    record Refused(List<Finding> findings) implements LedesReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
