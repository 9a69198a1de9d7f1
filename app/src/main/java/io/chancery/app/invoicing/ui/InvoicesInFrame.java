package io.chancery.app.invoicing.ui;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.app.work.BillingHandover;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What invoices bring to the frame and to lists of work.
@Configuration(proxyBeanMethods = false)
class InvoicesInFrame {

    @Bean
    FrameEntry invoicesEntry() {
        return new FrameEntry(
                new NavItem("shell.group.billing", "invoicing.title", Glyph.INVOICE, InvoicesNavigation.PATH, "i", 70)
                        .alsoOnPhone(),
                Permission.INVOICE_READ);
    }

    @Bean
    BillingHandover billingHandover() {
        return InvoicesNavigation::toPreview;
    }
}
