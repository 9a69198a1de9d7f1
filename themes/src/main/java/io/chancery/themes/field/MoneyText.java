package io.chancery.themes.field;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;

/// An amount on the screen, with digits of equal width so that a column of them lines up.
public final class MoneyText extends Span {

    public MoneyText(BigDecimal amount, String currency) {
        addClassNames("ch-figures", "ch-money");
        setClassName("ch-negative", amount.signum() < 0);
        setText(MoneyFormat.current(getLocale()).format(amount, currency));
    }
}
