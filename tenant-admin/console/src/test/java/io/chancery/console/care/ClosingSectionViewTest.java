package io.chancery.console.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.web.signin.OneTimeToken;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosingSectionViewTest extends ConsoleViewTest {

    private final UUID firm = Ids.next();

    @BeforeEach
    void openAshworth() {
        ControlDatabase.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (:id, 'ashworth', 'Ashworth & Pell LLP', 'ashworth.localhost', 'main', 'firm_ashworth', 'US', 'en-US',
                    'ACTIVE', now())
                """).param("id", firm).update();
    }

    @Test
    void takesTwoPersonsToCloseAFirm() {
        show();
        say("Close the firm", "The firm merges with another");
        assertThat(words()).anyMatch(word -> word.startsWith("Olive asks to close the firm"));
        assertThat(words()).doesNotContain("Approve the closing");

        ControlDatabase.superuser()
                .sql("update control.care_request set asked_by = gen_random_uuid(), asked_by_name = 'Paul'")
                .update();
        show();
        say("Approve the closing", "Contract ended");
        assertThat(
                        asked(
                                "select kind || ' ' || (payload ->> 'askedBy') || ' ' || (payload ->> 'approvedBy') || ' ' || reason from control.tenant_order"))
                .isEqualTo("CLOSE_FIRM Paul Olive The firm merges with another");
    }

    @Test
    void saysUntilWhenItCanBeCalledOffAndWhatToHandOver() {
        closing("WAITING", null);
        show();
        assertThat(words())
                .contains("Call the closing off")
                .contains("Nobody has it yet.", "Make a link to download it")
                .anyMatch(word -> word.startsWith("What the firm takes along is ready: a ZIP of 2 MB"))
                .anyMatch(word -> word.contains("everything of the firm is deleted"));
        test(button("Call the closing off")).click();
        test($(TextArea.class).last()).setValue("They stay after all");
        test(button("Call the closing off")).click();
        assertThat(asked("select state || ' ' || called_off_by from control.closing"))
                .isEqualTo("CALLED_OFF Olive");
        assertThat(asked("select kind from control.tenant_order where state = 'PENDING'"))
                .isEqualTo("RESUME");
    }

    @Test
    void saysOfTheFirmThatItIsBeingClosedAndNotThatItIsSuspended() {
        closing("WAITING", null);
        show();
        assertThat(words()).contains("Being closed", "Closed because").doesNotContain("Suspended", "Suspended because");
    }

    @Test
    void showsALinkOnceThatIsKeptAsItsHashAlone() {
        closing("WAITING", null);
        show();
        test(button("Make a link to download it")).click();
        var link = $(TextField.class)
                .withPropertyValue(TextField::getLabel, "Link")
                .last()
                .getValue();
        assertThat(link).contains("ashworth.localhost", "/hand-over?token=");
        assertThat(words())
                .as("behind the dialog")
                .anyMatch(word -> word.startsWith("A link is out"))
                .doesNotContain("Nobody has it yet.");
        var secret = link.substring(link.indexOf('=') + 1);
        assertThat(asked("select link_hash from control.hand_over")).isEqualTo(new OneTimeToken(secret).hash());
        assertThat(
                        asked(
                                "select (link_until > now() + interval '6 days' and link_until < now() + interval '8 days')::text from control.hand_over"))
                .isEqualTo("true");
        assertThat(asked("select count(*)::text from control.audit_entry where action = 'firm.hand-over-linked'"))
                .isEqualTo("1");

        show();
        assertThat(words()).anyMatch(word -> word.startsWith("A link is out; it works once, until "));
        ControlDatabase.superuser()
                .sql(
                        "update control.hand_over set link_hash = null, link_until = null, taken_at = now(), taken_from = '192.0.2.7'")
                .update();
        show();
        assertThat(words()).anyMatch(word -> word.startsWith("Downloaded on ") && word.endsWith(" from 192.0.2.7."));
    }

    @Test
    void keepsTheProof() {
        closing("DONE", "Proof of deletion");
        show();
        assertThat(words())
                .contains("Proof of deletion", "Download the proof")
                .doesNotContain("Call the closing off", "Close the firm");
    }

    @Test
    void readsGerman() {
        closing("WAITING", null);
        signInAgain(Locale.GERMANY, OperatorRole.values());
        show();
        assertThat(words()).contains("Schließung zurücknehmen").noneMatch(word -> word.startsWith("!"));
    }

    private void say(String verb, String why) {
        test(button(verb)).click();
        test($(TextArea.class).last()).setValue(why);
        test($(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Type ashworth to confirm")
                        .last())
                .setValue("ashworth");
        test(button(verb)).click();
    }

    private void show() {
        UI.getCurrent().navigate("firms");
        UI.getCurrent().navigate("firms/" + firm);
    }

    private void closing(String state, String proof) {
        ControlDatabase.superuser()
                .sql("""
                with suspended as (
                    update control.tenant set state = case when :state = 'DONE' then 'CLOSED' else 'SUSPENDED' end,
                           state_reason = 'ends' where id = :firm),
                placed as (
                    insert into control.tenant_order (id, tenant, kind, requested_by_name, requested_at, state, finished_at)
                    values (gen_random_uuid(), :firm, 'CLOSE_FIRM', 'Olive', now(), 'DONE', now()) returning id),
                exported as (
                    insert into control.firm_export (id, tenant, release, schema_version, taken_at)
                    select id, :firm, '2026.1', 1, now() from placed),
                handed as (
                    insert into control.hand_over (id, tenant, written_at, bytes, sha256)
                    select id, :firm, now(), 2097152, repeat('a', 64) from placed)
                insert into control.closing (id, tenant, reason, asked_by_name, approved_by_name, began_at, ends_at, export, state,
                    proof, done_at)
                select id, :firm, 'The firm merges', 'Olive', 'Paul', now(), now() + interval '30 days', id, :state, :proof,
                       case when :state = 'DONE' then now() end from placed
                """)
                .param("state", state)
                .param("firm", firm)
                .param("proof", proof)
                .update();
    }

    private static String asked(String question) {
        return ControlDatabase.superuser().sql(question).query(String.class).single();
    }
}
