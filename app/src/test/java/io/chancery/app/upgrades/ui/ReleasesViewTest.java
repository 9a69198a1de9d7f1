package io.chancery.app.upgrades.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.persistence.Ids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReleasesViewTest extends FirmViewTest {

    private static final JdbcClient SUPERUSER = FirmsDatabase.behindTheWall();

    private final UUID upgrade = Ids.next();

    @AfterEach
    void forget() {
        SUPERUSER
                .sql("delete from control.upgrade where tenant = :firm")
                .param("firm", Firm.ASHWORTH.id().value())
                .update();
        SUPERUSER.sql("delete from control.freeze_period").update();
        SUPERUSER
                .sql("delete from %s.told_of_releases".formatted(Firm.ASHWORTH.schema()))
                .update();
    }

    @Test
    void saysThatThereIsNothingToComeAndNothingWasChanged() {
        SUPERUSER.sql("delete from control.key_change").update();
        SUPERUSER.sql("delete from control.support_access").update();
        show();
        assertThat(words())
                .contains("Releases", "Your firm works on release 2026.1.", "Nothing yet.")
                .noneMatch(word -> word.startsWith("!"));
    }

    @Test
    void showsWhatIsComingInWordsAndMovesIt() {
        plan();
        show();
        assertThat(words())
                .anyMatch(word -> word.startsWith("Release 2026.2 comes on "))
                .anyMatch(word -> word.startsWith("New: "))
                .contains("It is rehearsed on a copy of your firm before anything is changed.");

        test(button("Move the date")).click();
        $(DateTimePicker.class)
                .first()
                .setValue(LocalDateTime.now().plusDays(20).withSecond(0).withNano(0));
        test($(Button.class).withText("Move the date").last()).click();
        assertThat(SUPERUSER
                        .sql("select scheduled_at > now() + interval '18 days' from control.upgrade where id = :id")
                        .param("id", upgrade)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void foldsAwayWhatTheFirmDoesNotUse() {
        nobodyIsTimekeeper();
        plan();
        show();
        assertThat(words()).contains("For other firms too (2)").doesNotContain("You use this");
    }

    @Test
    void marksWhatTheFirmUses() {
        nobodyIsTimekeeper();
        ADA.does(() -> registers.addTimekeeper("Nora", "Quill"));
        plan();
        show();
        assertThat(words()).contains("You use this").noneMatch(word -> word.startsWith("For other firms"));
    }

    @Test
    void keepsTheNameOfTheProvidersRolloutToTheProvider() {
        ended("gen_random_uuid()", "Wave of the small ones");
        ended("null", "Asked for by Ada");
        show();
        assertThat(words())
                .anyMatch(word -> word.endsWith("Asked for by Ada"))
                .noneMatch(word -> word.contains("Wave of the small ones"));
    }

    @Test
    void entersAndEndsAFreezePeriod() {
        show();
        test(button("Add a freeze period")).click();
        $(DatePicker.class).first().setValue(LocalDate.now().plusDays(30));
        $(DatePicker.class).last().setValue(LocalDate.now().plusDays(40));
        test($(TextField.class).last()).setValue("Year’s end");
        test($(Button.class).withText("Add a freeze period").last()).click();
        assertThat(words()).anyMatch(word -> word.endsWith(": Year’s end"));

        test(button("End it")).click();
        assertThat(words()).contains("No freeze periods.");
    }

    @Test
    void choosesWhoIsTold() {
        show();
        assertThat(words()).contains("Roles: Administrator");
        test(button("Choose who is told")).click();
        var addresses = $(TextArea.class).single();
        addresses.setValue("it@computers.example\nnobody");
        test(button("Save")).click();
        assertThat(addresses.getErrorMessage()).isEqualTo("This is no e-mail address: nobody");

        addresses.setValue("it@computers.example\n\n");
        test(button("Save")).click();
        assertThat(words()).contains("Roles: Administrator", "Addresses of others: it@computers.example");
    }

    @Test
    void tellsTheStoryOfWhatWasChanged() {
        SUPERUSER
                .sql("""
                        insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, state, scheduled_at,
                            requested_by_name, requested_at, started_at, held_at, opened_at, finished_at, failure)
                        values (:id, :firm, '2026.1', '2026.2', false, 'PUT_BACK', now(), 'Olive', now(), now(),
                            now() - interval '9 seconds', now(), now(), 'gate:receivables')
                        """)
                .param("id", upgrade)
                .param("firm", Firm.ASHWORTH.id().value())
                .update();
        show();
        assertThat(words())
                .contains(
                        "could not bring your firm to release 2026.2 and put it back to what it was; your people waited 9 s");
    }

    private static void nobodyIsTimekeeper() {
        SUPERUSER
                .sql("update %s.timekeeper set archived_at = now()".formatted(Firm.ASHWORTH.schema()))
                .update();
    }

    private void plan() {
        SUPERUSER
                .sql("""
                        insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, scheduled_at, requested_by_name,
                            requested_at)
                        values (:id, :firm, '2026.1', '2026.2', false, now() + interval '9 days', 'Olive', now())
                        """)
                .param("id", upgrade)
                .param("firm", Firm.ASHWORTH.id().value())
                .update();
    }

    private static void show() {
        UI.getCurrent().navigate("releases");
    }

    private Button button(String text) {
        return $(Button.class).withText(text).first();
    }

    private void ended(String rollout, String reason) {
        SUPERUSER
                .sql("""
                insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, state, scheduled_at, started_at, finished_at,
                    rollout, reason, requested_by_name, requested_at)
                values (gen_random_uuid(), :firm, '2026.1', '2026.2', false, 'DONE', now(), now(), now(), %s, :reason, 'Olive', now())
                """.formatted(rollout))
                .param("firm", Firm.ASHWORTH.id().value())
                .param("reason", reason)
                .update();
    }
}
