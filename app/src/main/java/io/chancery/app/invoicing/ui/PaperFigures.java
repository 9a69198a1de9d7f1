package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.app.money.Money;
import io.chancery.app.paper.InvoicePaper;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.field.MoneyFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// The figures and dates of a document in the way of the person who reads the screen.
record PaperFigures(Component reader, InvoicePaper paper) {

    Figure net() {
        return new Figure(reader.getTranslation("invoicing.figure.net"), money(paper.net()));
    }

    Figure tax() {
        return new Figure(
                reader.getTranslation("invoicing.figure.tax"), money(paper.tax().total()));
    }

    Figure total() {
        return new Figure(reader.getTranslation("invoicing.figure.total"), money(paper.total()));
    }

    String money(Money money) {
        return MoneyFormat.current(locale())
                .format(money.amount(), money.currency().getCurrencyCode());
    }

    String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()));
    }

    String period() {
        return reader.getTranslation("invoicing.period", date(paper.serviceStart()), date(paper.serviceEnd()));
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
