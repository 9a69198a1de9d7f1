package io.chancery.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.tenants.Fleet;
import io.chancery.control.tenants.FleetFilter;
import io.chancery.control.tenants.FleetRow;
import io.chancery.control.tenants.FleetSort;
import io.chancery.infra.persistence.Ids;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SupportListViewTest extends ConsoleViewTest {

    @Autowired
    Fleet fleet;

    @BeforeEach
    void openAshworth() {
        ControlDatabase.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (:id, 'ashworth', 'Ashworth & Pell LLP', 'ashworth.localhost', 'main', 'firm_ashworth', 'US', 'en-US',
                    'ACTIVE', now())
                """).param("id", Ids.next()).update();
    }

    @Test
    void asksAFirmAndShowsItsAnswer() {
        ask();
        assertThat(words()).contains("Waiting for the firm", "Invoice 2026-0007 prints without its tax.");

        answer("state = 'REFUSED', answered_at = now(), answered_by = 'Ada Marsh'");
        reopen();
        assertThat(words()).contains("Refused", "Ada Marsh refused.");
    }

    @Test
    void leadsInByALinkThatIsShownOnce() {
        ask();
        answer("state = 'ALLOWED', answered_at = now(), answered_by = 'Ada Marsh', until = now() + interval '1 hour'");
        reopen();

        test(button("Come in")).click();

        var link = find(TextField.class).all().stream()
                .filter(field -> "once-shown-link".equals(field.getTestId()))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(link).startsWith("http://ashworth.localhost:8080/support?token=");
        assertThat(ControlDatabase.superuser()
                        .sql("select link_hash from control.support_access")
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(link.substring(link.indexOf('=') + 1));
    }

    @Test
    void asksOnlyWithAFirmAndAReason() {
        UI.getCurrent().navigate("support", QueryParameters.of("open", "new"));
        test(button("Ask a firm")).click();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(count()).isZero();
    }

    @Test
    void isReadByEverybodyAndAskedBySupportAlone() {
        ask();
        signInAgain(Locale.US, OperatorRole.SECURITY);
        UI.getCurrent().navigate("support");
        assertThat(words()).doesNotContain("Ask a firm");
    }

    private void ask() {
        UI.getCurrent().navigate("support", QueryParameters.of("open", "new"));
        @SuppressWarnings("unchecked")
        ComboBox<FleetRow> firm = find(ComboBox.class).all().getLast();
        firm.setValue(fleet.page(FleetFilter.NONE, FleetSort.NAME, false, 0, 1).getFirst());
        find(TextArea.class).single().setValue("Invoice 2026-0007 prints without its tax.");
        test(button("Ask a firm")).click();
        assertThat(count()).isOne();
    }

    private void reopen() {
        var id = ControlDatabase.superuser()
                .sql("select id::text from control.support_access")
                .query(String.class)
                .single();
        UI.getCurrent().navigate("support");
        UI.getCurrent().navigate("support", QueryParameters.of("open", id));
    }

    private static void answer(String how) {
        ControlDatabase.superuser()
                .sql("update control.support_access set " + how)
                .update();
    }

    private static int count() {
        return ControlDatabase.superuser()
                .sql("select count(*) from control.support_access")
                .query(Integer.class)
                .single();
    }
}
