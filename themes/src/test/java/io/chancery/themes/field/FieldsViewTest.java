package io.chancery.themes.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValueContext;
import io.chancery.themes.HomeCurrency;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ViewPackages(packages = "io.chancery.themes.gallery")
class FieldsViewTest extends BrowserlessTest {

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Locale.US);
        HomeCurrency.use(UI.getCurrent(), "USD");
    }

    @Test
    void tidiesUpAnAmountThatItUnderstood() {
        MoneyField field = added(new MoneyField("Amount", "USD"));

        field.type("1234.5");

        assertThat(field.getValue()).isEqualByComparingTo("1234.50");
        assertThat(field.input().getValue()).isEqualTo("1,234.50");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void roundsNothingInSilence() {
        MoneyField field = added(new MoneyField("Amount", "USD"));

        field.type("0.005");

        assertThat(field.getValue()).isNull();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("1,234.50");
        assertThat(field.input().getValue()).isEqualTo("0.005");
    }

    @Test
    void takesWordsThatOneItemAnswersTo() {
        TypedChoice<String> field = added(new Rivers());

        field.type("see");

        assertThat(field.getValue()).isEqualTo("Tennessee");
        assertThat(field.isUnderstood()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Rhine, Nothing here is called “Rhine”", "miss, Several are meant by “miss”"})
    void takesNoWordsForWhatWasChosenBefore(String words, String sentence) {
        TypedChoice<String> field = added(new Rivers());
        field.setValue("Tennessee");

        field.type(words);

        assertThat(field.getValue()).isNull();
        assertThat(field.isUnderstood()).isFalse();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith(sentence);
        assertThat(field.getDefaultValidator()
                        .apply(null, new ValueContext(new Binder<String>()))
                        .isError())
                .isTrue();

        field.setValue("Missouri");
        assertThat(field.isUnderstood()).isTrue();
        assertThat(field.isInvalid()).isFalse();
    }

    private static final class Rivers extends TypedChoice<String> {

        private static final List<String> ALL = List.of("Tennessee", "Missouri", "Mississippi");

        Rivers() {
            super("River");
            setItems(ALL);
        }

        @Override
        protected List<String> meant(String words) {
            return ALL.stream()
                    .filter(river -> river.toLowerCase(Locale.ROOT).contains(words))
                    .toList();
        }
    }

    @Test
    void hidesOnlyTheHomeCurrency() {
        assertThat(added(new MoneyField("Amount", "USD")).input().getPrefixComponent())
                .isNull();
        assertThat(added(new MoneyField("Amount", "EUR"))
                        .input()
                        .getPrefixComponent()
                        .getElement()
                        .getText())
                .isEqualTo("EUR");
    }

    @Test
    void keepsABinderFromTakingWhatItDidNotUnderstand() {
        HoursField field = added(new HoursField("Time"));
        Binder<Duration[]> binder = new Binder<>();
        binder.forField(field).bind(bean -> bean[0], (bean, value) -> bean[0] = value);
        Duration[] bean = {Duration.ofMinutes(30)};
        binder.readBean(bean);
        assertThat(field.input().getValue()).isEqualTo("0.50");

        field.type("soon");
        assertThat(binder.writeBeanIfValid(bean)).isFalse();
        assertThat(field.getErrorMessage()).contains("0:42");

        field.type("1h12");
        assertThat(binder.writeBeanIfValid(bean)).isTrue();
        assertThat(bean[0]).isEqualTo(Duration.ofMinutes(72));
    }

    @Test
    void takesTheComplaintBackOnceTheTextIsRight() {
        HoursField field = added(new HoursField("Time"));

        field.type("soon");
        field.type("42m");

        assertThat(field.isInvalid()).isFalse();
        assertThat(field.getValue()).isEqualTo(Duration.ofMinutes(42));
    }

    @Test
    void readsADateAsItIsTyped() {
        FreeDateField field = added(new FreeDateField("Day", () -> LocalDate.of(2026, 3, 18)));

        assertThat(field.getFallbackParser().apply("yesterday").getOrThrow(IllegalStateException::new))
                .isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(field.getFallbackParser().apply("never").isError()).isTrue();
        assertThat(field.getI18n().getDateFormats()).containsExactly("M/d/yyyy");
    }

    @Test
    void warnsOfAColourThatWhiteTextDrownsIn() {
        ColourField field = added(new ColourField("Main colour"));

        field.type("E0C341");
        assertThat(field.getValue()).isEqualTo("#e0c341");
        assertThat(field.getHelperText()).contains("1.74");

        field.type("#1f4e79");
        assertThat(field.getHelperText()).isEmpty();

        field.type("red");
        assertThat(field.isInvalid()).isTrue();
    }

    @Test
    void writesAmountsAndTimesForTheEye() {
        assertThat(new MoneyText(new BigDecimal("-5"), "USD").getText()).isEqualTo("−5.00");
        assertThat(new HoursText(Duration.ofMinutes(75)).getText()).isEqualTo("1.25");
    }

    private static <F extends com.vaadin.flow.component.Component> F added(F field) {
        UI.getCurrent().add(field);
        return field;
    }
}
