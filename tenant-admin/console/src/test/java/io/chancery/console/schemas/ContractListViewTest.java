package io.chancery.console.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.schemas.Contracts;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ContractListViewTest extends ConsoleViewTest {

    private static final String SCRIPT = "V0830__drop_x.sql";

    @Autowired
    Contracts contracts;

    @BeforeEach
    void threeFirmsAndAnOlderNode() {
        ControlDatabase.superuser()
                .sql("truncate control.contract_firm, control.contract, control.node")
                .update();
        ControlDatabase.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at, release,
                    schema_version)
                select gen_random_uuid(), 'firm' || n, 'Firm ' || n, 'firm' || n || '.localhost', 'main', 'firm_' || n, 'US', 'en-US',
                       'ACTIVE', now(), '2026.' || n, 830
                  from generate_series(1, 3) n
                """).update();
        ControlDatabase.superuser().sql("""
                insert into control.contract (version, script, why, release_year, release_place, registered_by, registered_at)
                values (830, 'V0830__drop_x.sql', 'nobody reads x since release 2026.2.', 2026, 2, 'build 7', now())
                """).update();
        ControlDatabase.superuser().sql("""
                insert into control.node (name, build, schema_version, releases, started_at, seen_at)
                values ('node-1', '6', 829, '{}', now(), now())
                """).update();
    }

    @Test
    void saysWhatItTakesAwayAndWhatItWaitsFor() {
        show();
        assertThat(words())
                .contains(SCRIPT, "nobody reads x since release 2026.2.", "Not ordered", "0 of 3 firms")
                .contains("One running node needs it still. It waits until newer ones run.")
                .contains("One firm has a release before 2026.2 and keeps it until then.");
    }

    @Test
    void isOrderedByItsNameWithAReasonAndStopped() {
        show();
        test(button("Take it away")).click();
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(effect -> effect.contains("you cannot go back to such a build"));
        test($(TextArea.class).first()).setValue("Two builds without it");
        test($(TextField.class).last()).setValue(SCRIPT);
        test(button("Take it away")).click();
        assertThat(words()).contains("Ordered").anyMatch(word -> word.endsWith(": Two builds without it"));
        assertThat(
                        one(
                                "select string_agg(action, ',' order by id) from control.audit_entry where action like 'contract.%'"))
                .isEqualTo("contract.ordered");
        test(button("Stop")).click();
        test($(TextArea.class).first()).setValue("Not this week");
        test(button("Stop")).click();
        assertThat(words()).contains("Not ordered");
        assertThat(one("select (ordered_at is null)::text from control.contract"))
                .isEqualTo("true");
    }

    @Test
    void namesFirmsInWhichItDidNotGo() {
        ControlDatabase.superuser()
                .sql(
                        "update control.contract set ordered_at = now(), ordered_by_name = 'Olive', reason = 'Nobody needs it'")
                .update();
        ControlDatabase.superuser().sql("""
                insert into control.contract_firm (version, tenant, attempts, done_at, trouble)
                select 830, id, 2, case when slug = 'firm3' then now() end, case when slug = 'firm2' then 'lock timeout' end
                  from control.tenant where slug in ('firm2', 'firm3')
                """).update();
        show();
        assertThat(words())
                .contains("Does not go everywhere", "1 of 3 firms", "Firm 2: tried 2 times, last with “lock timeout”");
    }

    @Test
    void offersNothingToThoseWhoMayOnlyLookAndSpeaksGerman() {
        signInAgain(Locale.GERMANY, OperatorRole.SUPPORT);
        show();
        assertThat(words())
                .contains("Rückbau", "Nicht angeordnet")
                .doesNotContain("Zurückbauen")
                .noneMatch(word -> word.startsWith("!"));
    }

    @Test
    void saysThatThereIsNothingToTakeAway() {
        ControlDatabase.superuser().sql("truncate control.contract").update();
        UI.getCurrent().navigate("contracts");
        assertThat(words()).contains("Nothing to take away");
    }

    @Test
    void findsWhatWasTypedAndTakesNothingInItForAWildcard() {
        assertThat(contracts.page("V0830__DROP_x", 0, 5)).hasSize(1);
        assertThat(contracts.count("reads x")).isEqualTo(1);
        assertThat(contracts.count("V0830%x")).isZero();
        assertThat(contracts.count("drop-x_")).isZero();
    }

    private static void show() {
        UI.getCurrent().navigate("jobs");
        UI.getCurrent().navigate("contracts", QueryParameters.fromString("open=830"));
    }

    private static String one(String sql) {
        return ControlDatabase.superuser().sql(sql).query(String.class).single();
    }
}
