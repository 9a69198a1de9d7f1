package io.chancery.console.rollouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.releases.NobodyCarriesRelease;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolloutViewTest extends ConsoleViewTest {

    @BeforeEach
    void twentyFirmsAndAnOfferedRelease() {
        ControlDatabase.superuser()
                .sql(
                        "truncate control.rollout_gate, control.rollout_firm, control.rollout_wave, control.rollout, control.segment, control.release, control.node")
                .update();
        ControlDatabase.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at, release)
                select gen_random_uuid(), 'firm' || n, 'Firm ' || n, 'firm' || n || '.localhost', 'main', 'firm_' || n,
                       case when n <= 5 then 'DE' else 'US' end, 'en-US', 'ACTIVE', now(), '2026.1'
                  from generate_series(1, 20) n
                """).update();
        ControlDatabase.superuser().sql("""
                insert into control.release (number, year, place, manifest, registered_by, registered_at, offered_by, offered_at)
                values ('2026.2', 2026, 2, :manifest, 'build 7', now(), 'Olive', now())
                """).param("manifest", """
                number: 2026.2
                upgradeable-from: [2026.1]
                risk: low
                features: []
                data-steps: []
                rule-packs: []
                items:
                  - {kind: new, for: everyone, en: New., de: Neu.}
                """).update();
        ControlDatabase.superuser().sql("""
                insert into control.node (name, build, schema_version, releases, required_gates, optional_gates, started_at, seen_at)
                values ('node-1', '7', 501, '{2026.2}', '{rows}', '{lists,of-a-later-build}', now(), now() + interval '1 hour')
                """).update();
    }

    @Test
    void plansInWavesAndShowsThePlan() {
        plan(false);
        assertThat(words())
                .contains("Ready", "Rollout to 2026.2", "Start")
                .contains("Wave 1 · 1 %", "Wave 4 · 100 %", "To come", "0 of 20");
        assertThat(
                        one(
                                "select string_agg(c::text, ',' order by wave) from (select wave, count(*) c from control.rollout_firm group by wave) x"))
                .isEqualTo("1,1,4,14");
        assertThat(one("select count(*)::text from control.audit_entry where action = 'rollout.planned'"))
                .isEqualTo("1");
    }

    @Test
    void startsPausesAndStopsWithReasons() {
        plan(false);
        decide("Start", "Rehearsed");
        assertThat(words()).contains("Running", "Pause", "started the rollout");
        decide("Pause", "Lunch");
        assertThat(words()).contains("Paused", "Resume");
        openMenu("Emergency stop");
        test($(TextArea.class).first()).setValue("Wrong release");
        assertThat(button("Emergency stop").isEnabled()).isFalse();
        test($(TextField.class).all().stream()
                        .filter(field -> field.isVisible()
                                && Objects.toString(field.getLabel(), "").contains("Rollout of 2026.2"))
                        .findFirst()
                        .orElseThrow())
                .setValue("Rollout of 2026.2");
        test(button("Emergency stop")).click();
        assertThat(words()).contains("Stopped", "Not reached").doesNotContain("Resume", "To come");
    }

    @Test
    void waitsForASecondPersonUnlessTheyAreNotAskedFor() {
        plan(true);
        assertThat(words())
                .contains("Waits for approval")
                .anyMatch(word -> word.startsWith("Somebody else than Olive, who planned it"))
                .doesNotContain("Approve", "Start");
        ControlDatabase.superuser()
                .sql("update control.rollout set created_by = gen_random_uuid(), created_by_name = 'Paul'")
                .update();
        var id = one("select id::text from control.rollout");
        UI.getCurrent().navigate("rollouts");
        UI.getCurrent().navigate("rollouts/" + id);
        decide("Approve", "I looked at it");
        assertThat(words()).contains("Ready", "Start").noneMatch(word -> word.startsWith("Somebody else than"));
    }

    @Test
    void saysThatNothingIsOfferedAndNamesThePlanByItsRelease() {
        UI.getCurrent().navigate("rollouts/new");
        assertThat(words()).noneMatch(word -> word.startsWith("No release is offered"));
        assertThat($(CheckboxGroup.class).last().getListDataView().getItems().map(Object::toString))
                .as("releases that firms can come from")
                .isEmpty();
        ControlDatabase.superuser()
                .sql("update control.release set offered_at = null, offered_by = null")
                .update();
        UI.getCurrent().navigate("rollouts");
        UI.getCurrent().navigate("rollouts/new");
        assertThat(words()).anyMatch(word -> word.startsWith("No release is offered that firms could be brought to."));
    }

    @Test
    void showsTheGatesAndAsksForASecondPersonWhereOneIsLeftOut() {
        UI.getCurrent().navigate("rollouts/new");
        assertThat(box("No row is lost").getHelperText()).endsWith("Always required.");
        assertThat(box("No row is lost").isReadOnly()).isTrue();
        assertThat(box("of-a-later-build").getValue()).isTrue();
        var approval = box("A second person approves it");
        approval.setValue(false);
        box("Every list can be read").setValue(false);
        assertThat(approval.getValue()).isTrue();
        assertThat(approval.isReadOnly()).isTrue();
        test(button("Plan a rollout")).click();
        assertThat(words())
                .contains("Waits for approval", "No row is lost", "Left out of this plan:", "Every list can be read")
                .anyMatch(word -> word.contains("of-a-later-build"));
        assertThat(one("select string_agg(gate, ',') from control.rollout_gate where not holds"))
                .isEqualTo("lists");
    }

    @Test
    void saysThatNobodyKnowsGatesWhileNoNodeCarriesTheRelease() {
        ControlDatabase.superuser().sql("truncate control.node").update();
        UI.getCurrent().navigate("rollouts/new");
        assertThat(words()).anyMatch(word -> word.startsWith("No running node carries the release"));
        assertThatThrownBy(() -> test(button("Plan a rollout")).click()).isInstanceOf(NobodyCarriesRelease.class);
        assertThat(one("select count(*)::text from control.rollout")).isEqualTo("0");
    }

    @Test
    void saysWhenFirmsHearOfItBeforeItIsStarted() {
        plan(false);
        assertThat(words())
                .contains("When firms hear of it")
                .anyMatch(word -> word.startsWith("Each firm is told 24 hours before at least")
                        && word.endsWith("where the firm is at home."));
        test(button("Start")).click();
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(effect -> effect.contains("You can pause") && effect.contains("told 24 hours before"));
        assertThat(one("select lead_seconds || ' ' || at_night || ' ' || urgent from control.rollout"))
                .isEqualTo("86400 true false");
    }

    @Test
    void aDangerIsToldAnHourBeforeUnlessSomebodyChoosesOtherwise() {
        UI.getCurrent().navigate("rollouts/new");
        box("It mends a danger").setValue(true);
        assertThat(box("Begin at night").getValue()).isFalse();
        assertThat(words())
                .anyMatch(
                        word -> word.startsWith("Each firm is told an hour before") && word.contains("freeze periods"));
        test(button("Plan a rollout")).click();
        assertThat(one("select lead_seconds || ' ' || at_night || ' ' || urgent from control.rollout"))
                .isEqualTo("3600 false true");
    }

    @Test
    void saysWhatIsWrongWithWaves() {
        UI.getCurrent().navigate("rollouts/new");
        var shares = $(IntegerField.class).all().stream()
                .filter(field -> field.getLabel().equals("Up to % of the firms"))
                .toList();
        shares.get(1).setValue(1);
        test(button("Plan a rollout")).click();
        assertThat(shares.get(1).getErrorMessage())
                .isEqualTo("Each wave reaches more than the one before, up to 100 %.");
        assertThat(one("select count(*)::text from control.rollout")).isEqualTo("0");
    }

    @Test
    void saysWhatAFirmWaitsForAndHowEachOneEnded() {
        plan(false);
        decide("Start", "Rehearsed");
        ControlDatabase.superuser().sql("""
                with u as (
                    insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, state, scheduled_at, rollout, wave,
                        requested_by_name, requested_at, started_at, finished_at, failure)
                    select gen_random_uuid(), f.tenant, '2026.1', '2026.2', false, 'PUT_BACK', now(), f.rollout, f.wave, 'Olive', now(),
                           now() - interval '70 seconds', now(), 'gate:receivables'
                      from control.rollout_firm f where f.wave = 1
                    returning id, tenant)
                update control.rollout_firm f set upgrade = u.id from u where u.tenant = f.tenant
                """).update();
        ControlDatabase.superuser()
                .sql("update control.rollout set state = 'PAUSED', trouble = 'error-budget'")
                .update();
        ControlDatabase.superuser()
                .sql("update control.rollout_wave set state = 'ERROR', started_at = now() where number = 1")
                .update();
        var id = one("select id::text from control.rollout");
        UI.getCurrent().navigate("rollouts");
        UI.getCurrent().navigate("rollouts/" + id);
        assertThat(words())
                .contains("Paused", "Error budget used up", "1 of 0", "How it went")
                .anyMatch(word -> word.endsWith(", put back"))
                .anyMatch(word -> word.endsWith(", 1 min 10 s"))
                .anyMatch(word -> word.startsWith("More firms of the wave failed"))
                .contains("began wave 1, with one firm")
                .anyMatch(
                        word -> word.matches(
                                "could not bring Firm \\d+ to the release, failing at “Prove what clients owe”, and left it as it was"));
    }

    @Test
    void offersNothingToThoseWhoMayOnlyLookAndSpeaksGerman() {
        plan(false);
        var id = one("select id::text from control.rollout");
        signInAgain(Locale.GERMANY, OperatorRole.SUPPORT);
        UI.getCurrent().navigate("rollouts/" + id);
        assertThat(words())
                .contains("Bereit", "Welle 1 · 1 %")
                .doesNotContain("Starten")
                .noneMatch(word -> word.startsWith("!"));
        UI.getCurrent().navigate("rollouts");
        assertThat(words()).contains("Rollouts").doesNotContain("Rollout planen");
    }

    private Checkbox box(String label) {
        return $(Checkbox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void plan(boolean approval) {
        UI.getCurrent().navigate("rollouts/new");
        box("A second person approves it").setValue(approval);
        assertThat(words()).contains("20 firms can be brought to 2026.2 today.");
        test(button("Plan a rollout")).click();
    }

    private void decide(String verb, String reason) {
        test(button(verb)).click();
        test($(TextArea.class).first()).setValue(reason);
        test(button(verb)).click();
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
