package io.chancery.console.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.tenants.FleetRow;
import io.chancery.infra.persistence.Ids;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeatureListViewTest extends ConsoleViewTest {

    private static final String KEY = "clients.any-spelling";

    private final UUID ashworth = Ids.next();

    @BeforeEach
    void registerAndOpen() {
        ControlDatabase.superuser()
                .sql("truncate control.release, control.feature_switch, control.feature_kill, control.feature_use")
                .update();
        ControlDatabase.superuser().sql("""
                        insert into control.release (number, year, place, manifest, registered_by, registered_at)
                        values ('2026.2', 2026, 2, :manifest, 'build 7', now())
                        """).param("manifest", """
                        number: 2026.2
                        upgradeable-from: [2026.1]
                        risk: low
                        features: [clients.any-spelling]
                        data-steps: []
                        rule-packs: []
                        items:
                          - {kind: new, for: everyone, en: Finds., de: Findet.}
                        """).update();
        ControlDatabase.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (:id, 'ashworth', 'Ashworth', 'ashworth.localhost', 'main', 'firm_ashworth', 'US', 'en-US', 'ACTIVE', now())
                """).param("id", ashworth).update();
    }

    @Test
    @SuppressWarnings("unchecked")
    void switchesAFeatureForAFirmWithReasonOwnerAndEnd() {
        show();
        test(button("Switch for a firm")).click();
        test(button("Switch for a firm")).click();
        assertThat(one("select count(*)::text from control.feature_switch"))
                .as("neither firm nor reason")
                .isEqualTo("0");
        var firm = (ComboBox<FleetRow>) $(ComboBox.class).first();
        firm.setValue(firm.getGenericDataView().getItems().findFirst().orElseThrow());
        test($(TextArea.class).first()).setValue("Ashworth tries it first");
        test(button("Switch for a firm")).click();

        assertThat(one("select turned_on || ' ' || reason || ' ' || owner from control.feature_switch"))
                .isEqualTo("true Ashworth tries it first Olive");
        assertThat(
                        one(
                                "select count(*)::text from control.feature_switch where expires_at > now() + interval '29 days'"))
                .isEqualTo("1");
        assertThat(one("select action from control.audit_entry")).isEqualTo("feature.switched-on");
        assertThat(words()).anyMatch(word -> word.startsWith("Ashworth: on until"));

        test(button("Remove")).click();
        test($(TextArea.class).first()).setValue("Tried");
        test(button("Remove")).click();
        assertThat(one("select count(*)::text from control.feature_switch")).isEqualTo("0");
    }

    @Test
    void turnsAFeatureOffForAllOnlyWhenItsKeyIsTyped() {
        show();
        openMenu("Turn off for all");
        test($(TextArea.class).first()).setValue("It finds the wrong ones");
        assertThat(button("Turn off for all").isEnabled()).isFalse();
        test($(TextField.class).all().stream()
                        .filter(field -> field.isVisible()
                                && Objects.toString(field.getLabel(), "").contains(KEY))
                        .findFirst()
                        .orElseThrow())
                .setValue(KEY);
        test(button("Turn off for all")).click();
        assertThat(one("select reason from control.feature_kill")).isEqualTo("It finds the wrong ones");
        assertThat(words()).contains("Off for all", "It finds the wrong ones");
        openMenu("Let releases decide again");
        test($(TextArea.class).first()).setValue("Mended");
        test(button("Let releases decide again")).click();
        assertThat(one("select count(*)::text from control.feature_kill")).isEqualTo("0");
    }

    @Test
    void findsWhatNobodyAsksForAnyMore() {
        show();
        assertThat(words())
                .contains(
                        "Unused", "No code has asked for it in 90 days. What it switched can go, and the key with it.");
        ControlDatabase.superuser()
                .sql(
                        "insert into control.feature_use (feature, asked_on) values ('clients.any-spelling', current_date)")
                .update();
        show();
        assertThat(words()).contains("By release");
    }

    @Test
    void offersNothingToThoseWhoMayOnlyLookAndSpeaksGerman() {
        signInAgain(Locale.GERMANY, OperatorRole.SUPPORT);
        show();
        assertThat(words())
                .contains("Funktionen", KEY)
                .doesNotContain("Für eine Kanzlei schalten")
                .noneMatch(word -> word.startsWith("!"));
    }

    private static void show() {
        UI.getCurrent().navigate("jobs");
        UI.getCurrent().navigate("features", QueryParameters.fromString("open=" + KEY));
    }

    private static String one(String sql) {
        return ControlDatabase.superuser().sql(sql).query(String.class).single();
    }

    private void openMenu(String text) {
        var item = descend(UI.getCurrent())
                .filter(MenuItem.class::isInstance)
                .map(MenuItem.class::cast)
                .flatMap(menu -> menu.getSubMenu().getItems().stream())
                .filter(menu -> menu.getText().equals(text))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }
}
