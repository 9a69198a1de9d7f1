package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import java.util.List;

/// Where selected work goes to be billed. The feature that makes invoices answers; lists of work know no invoices.
public interface BillingHandover {

    /// The address of a preview of an invoice for this work of one matter.
    String toPreview(MatterId matter, List<WorkItemId> items);
}
