package io.chancery.app.invoicing;

import io.chancery.app.care.BookFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What clients were sent and the firm would not know of if it were put back.
@Configuration(proxyBeanMethods = false)
class InvoicingFigures {

    @Bean
    BookFigure invoicesFigure() {
        return BookFigure.of("invoices", 10, "invoice", "kind = 'INVOICE'", "total");
    }

    @Bean
    BookFigure creditNotesFigure() {
        return BookFigure.of("credit-notes", 11, "invoice", "kind = 'CREDIT_NOTE'", "total");
    }
}
