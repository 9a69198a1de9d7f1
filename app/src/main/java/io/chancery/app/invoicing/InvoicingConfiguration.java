package io.chancery.app.invoicing;

import io.chancery.app.ebilling.Ledes1998BWriter;
import io.chancery.app.ebilling.LedesProfile;
import io.chancery.app.paper.InvoicePdf;
import io.chancery.app.tax.TaxRates;
import io.chancery.infra.text.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The plain tools that invoicing works with.
@Configuration(proxyBeanMethods = false)
class InvoicingConfiguration {

    @Bean
    TaxRates taxRates() {
        return TaxRates.load();
    }

    @Bean
    InvoicePdf invoicePdf(Texts texts) {
        return new InvoicePdf(texts);
    }

    @Bean
    Ledes1998BWriter ledes1998BWriter() {
        return new Ledes1998BWriter(LedesProfile.USUAL);
    }
}
