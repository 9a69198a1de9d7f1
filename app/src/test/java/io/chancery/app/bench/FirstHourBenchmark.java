package io.chancery.app.bench;

import io.chancery.app.firm.BankDetails;
import io.chancery.app.firm.EntityDetails;
import io.chancery.app.firm.FirmAdministration;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.invoicing.Correcting;
import io.chancery.app.invoicing.InvoiceDirectory;
import io.chancery.app.invoicing.Invoicing;
import io.chancery.app.paper.InvoicePdf;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.work.Timesheets;
import io.chancery.app.work.UnbilledWork;
import io.chancery.infra.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the week and the unbilled list cost above their bare queries, among 20,000 and among 200,000 entries; and
/// what each part of a long invoice takes. Never part of the tests: a figure is not right or wrong by a machine's mood.
@FirmTest
class FirstHourBenchmark {

    private static final int FEW = 20_000;
    private static final int MANY = 200_000;

    @Autowired
    Registers registers;

    @Autowired
    UnbilledWork unbilled;

    @Autowired
    Timesheets timesheets;

    @Autowired
    FirmProfile profile;

    @Autowired
    FirmAdministration administration;

    @Autowired
    Invoicing invoicing;

    @Autowired
    Correcting correcting;

    @Autowired
    InvoiceDirectory directory;

    @Autowired
    InvoicePdf pdf;

    @Test
    void measure() throws Exception {
        Figures.quiet();
        var few = ManyEntries.in(Firm.BIRCHWOOD, registers, FEW);
        var many = ManyEntries.in(Firm.ASHWORTH, registers, MANY);
        var lines = new ArrayList<String>();
        lines.add(Pairs.head());
        for (var firm : new ManyEntries[] {few, many}) {
            var pages = new FirstPages(firm, unbilled, timesheets);
            lines.add(pages.unbilled().line("≤ 3"));
            lines.add(pages.sums().line("–"));
            lines.add(pages.week().line("≤ 3"));
        }
        lines.add("");
        lines.addAll(longInvoice(many).measure());
        lines.add("");
        lines.addAll(new FirstPages(many, unbilled, timesheets).plans());
        Figures.keep("first-hour", lines);
    }

    private LongInvoice longInvoice(ManyEntries firm) {
        TenantContext.runAs(firm.firm().id(), () -> firm.person().doesIt(this::completeEntity));
        return new LongInvoice(firm, firm.longMatter(), invoicing, correcting, directory, pdf);
    }

    /// What the law wants on an invoice.
    private void completeEntity() {
        var entity = profile.entities().getFirst();
        var details = new EntityDetails(
                "Ashworth & Pell LLP",
                new PostalAddress("2200 Harbor Street", "Suite 900", "San Francisco", "CA", "94111", "US"),
                "95-4417763",
                "",
                "",
                new BankDetails("Pacific Merchants Bank", "Ashworth & Pell LLP", "", "", "0042 1187 903", "121000000"),
                "billing@ashworth-pell.example",
                "A California limited liability partnership",
                Currency.getInstance("USD"));
        administration.change(entity.id(), details, entity.version());
    }
}
