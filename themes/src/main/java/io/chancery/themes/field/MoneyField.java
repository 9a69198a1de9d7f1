package io.chancery.themes.field;

import com.vaadin.flow.component.html.Span;
import io.chancery.themes.HomeCurrency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An amount in one currency. More decimals than the currency has are not understood, so nothing is rounded in silence.
public final class MoneyField extends TypedField<BigDecimal> {

    private String currency;

    public MoneyField(String label, String currency) {
        super(label);
        addClassName("ch-field-figures");
        this.currency = currency;
        showCurrency();
    }

    /// Changes the currency; the figures stay.
    public void setCurrency(String code) {
        currency = code;
        showCurrency();
    }

    @Override
    Optional<BigDecimal> read(String typed) {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return format().parse(typed)
                .filter(amount -> amount.stripTrailingZeros().scale() <= decimals)
                .map(amount -> amount.setScale(decimals, RoundingMode.UNNECESSARY));
    }

    @Override
    String write(BigDecimal value) {
        return format().format(value, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    @Override
    String explanationKey() {
        return "themes.money.explanation";
    }

    private MoneyFormat format() {
        return MoneyFormat.current(getLocale());
    }

    private void showCurrency() {
        Span code = new Span(currency);
        code.addClassName("ch-muted");
        @Nullable Span shown = HomeCurrency.current().is(currency) ? null : code;
        input().setPrefixComponent(shown);
    }
}
