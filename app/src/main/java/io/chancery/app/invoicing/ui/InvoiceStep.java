package io.chancery.app.invoicing.ui;

import io.chancery.app.invoicing.InvoiceList;
import io.chancery.app.people.Permission;
import io.chancery.app.today.FirstHourStep;
import io.chancery.app.unbilled.UnbilledNavigation;
import io.chancery.themes.list.ListQuery;
import org.springframework.stereotype.Component;

/// First hour: the first invoice goes out.
@Component
class InvoiceStep implements FirstHourStep {

    private final InvoiceList list;

    InvoiceStep(InvoiceList list) {
        this.list = list;
    }

    @Override
    public String permission() {
        return Permission.INVOICE_ISSUE;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String text() {
        return "invoicing.step";
    }

    @Override
    public String path() {
        return UnbilledNavigation.toMatters();
    }

    @Override
    public boolean isDone() {
        return !list.rows(ListQuery.ALL, 0, 1).isEmpty();
    }
}
