package io.chancery.console.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.tenants.HomeCountry;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenFirmViewTest extends ConsoleViewTest {

    @BeforeEach
    void open() {
        UI.getCurrent().navigate(FirmNavigation.OPEN);
    }

    @Test
    void suggestsTheAddressUntilSomebodyTypesTheirOwn() {
        test(field("Name")).setValue("Carraway & Reed");
        assertThat(field("Address").getValue()).isEqualTo("carraway");
        assertThat(field("Address").getHelperText()).contains("http://carraway.localhost:8080");
        test(field("Address")).setValue("reed");
        test(field("Name")).setValue("Somebody Else");
        assertThat(field("Address").getValue()).isEqualTo("reed");
    }

    @Test
    void saysWhatIsWrongWithTheAddressWhileOneTypes() {
        test(field("Address")).setValue("www");
        assertThat(field("Address").getErrorMessage()).contains("kept for the provider");
        test(field("Address")).setValue("No Spaces");
        assertThat(field("Address").getErrorMessage()).contains("lower-case letters");
        test(field("Address")).setValue("carraway");
        assertThat(field("Address").isInvalid()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void takesTheLanguageOfTheCountry() {
        var selects = $(Select.class).all();
        test((Select<HomeCountry>) selects.getFirst()).selectItem("Germany");
        assertThat(selects.getLast().getValue()).isEqualTo(Locale.GERMANY);
        assertThat(selects.getFirst().getHelperText()).contains("Euro").contains("Europe/Berlin");
    }

    @Test
    void ordersNothingUntilAllIsRight() {
        test(button("Open a firm")).click();
        assertThat(field("Name").getErrorMessage()).contains("Enter the firm’s name");
        assertThat(orders()).isZero();
    }

    @Test
    void ordersTheFirmAndShowsHowItGoes() {
        test(field("Name")).setValue("Carraway & Reed");
        test(field("Full name")).setValue("Ada Marsh");
        test($(EmailField.class).single()).setValue("ada@carraway.example");
        test(button("Open a firm")).click();
        assertThat(orders()).isEqualTo(1);
        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(FirmView.class);
        assertThat(words()).contains("Carraway & Reed", "Opening");
    }

    @Test
    void tellsWhenSomebodyElseWasFaster() {
        test(field("Name")).setValue("Carraway & Reed");
        test(field("Full name")).setValue("Ada Marsh");
        test($(EmailField.class).single()).setValue("ada@carraway.example");
        ControlDatabase.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (gen_random_uuid(), 'carraway', 'Another', 'carraway.localhost', 'main', 'firm_carraway', 'US', 'en-US',
                    'OPENING', now())
                """).update();
        test(button("Open a firm")).click();
        assertThat(field("Address").getErrorMessage()).contains("carraway").contains("Choose another");
        assertThat(orders()).isZero();
    }

    @Test
    void isNotForThoseWhoMayNotOpenFirms() {
        signInAgain(Locale.US, OperatorRole.SUPPORT);
        UI.getCurrent().navigate("firms");
        UI.getCurrent().navigate(FirmNavigation.OPEN);
        assertThat(UI.getCurrent().getCurrentView()).isNotInstanceOf(OpenFirmView.class);
    }

    private TextField field(String label) {
        return $(TextField.class).withPropertyValue(TextField::getLabel, label).single();
    }

    private static int orders() {
        return ControlDatabase.superuser()
                .sql("select count(*) from control.tenant_order")
                .query(Integer.class)
                .single();
    }
}
