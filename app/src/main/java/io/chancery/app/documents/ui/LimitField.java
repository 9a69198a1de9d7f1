package io.chancery.app.documents.ui;

import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How many bytes at most, in megabytes or gigabytes; empty for as many as the provider lets the firm have.
class LimitField extends BigDecimalField {

    static final long MEGABYTES = 1024L * 1024L;
    static final long GIGABYTES = 1024L * MEGABYTES;

    private final long unit;
    private final long provided;

    /// @param text key of the label; its help stands under `.help`
    LimitField(String text, long unit, long provided, @Nullable Long chosen) {
        this.unit = unit;
        this.provided = provided;
        setLabel(getTranslation(text));
        setHelperText(getTranslation(text + ".help", inUnits(provided)));
        setErrorMessage(getTranslation("refused.rules.limit.wrong", inUnits(provided)));
        if (chosen != null) {
            setValue(inUnits(chosen));
        }
        setManualValidation(true);
        addValueChangeListener(_ -> setInvalid(false));
    }

    @Nullable
    Long bytes() {
        var typed = getValue();
        return typed == null ? null : typed.multiply(BigDecimal.valueOf(unit)).longValue();
    }

    /// Says under the field what is right when it is not.
    boolean check() {
        var bytes = bytes();
        setInvalid(bytes != null && (bytes <= 0 || bytes > provided));
        return !isInvalid();
    }

    private BigDecimal inUnits(long bytes) {
        return new BigDecimal(BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(unit), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
    }
}
