package io.chancery.console.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnouncementListViewTest extends ConsoleViewTest {

    @BeforeEach
    void aFirm() {
        ControlDatabase.superuser()
                .sql("truncate control.announcement_firm, control.announcement")
                .update();
        ControlDatabase.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (gen_random_uuid(), 'ashworth', 'Ashworth', 'ashworth.localhost', 'main', 'firm_ashworth', 'US', 'en-US',
                    'ACTIVE', now())
                """).update();
    }

    @Test
    void announcesInBothLanguagesAndEndsIt() {
        show("open=new");
        assertThat(words()).contains("One firm is told.");
        test(button("Announce")).click();
        assertThat($(TextArea.class).first().getErrorMessage()).isEqualTo("Say it in this language too.");
        test($(TextArea.class).first()).setValue("Maintenance tonight.");
        test($(TextArea.class).last()).setValue("Heute Nacht Wartung.");
        test(button("Announce")).click();
        assertThat(words()).contains("Shown now", "Maintenance tonight.", "Heute Nacht Wartung.");

        test(button("End it")).click();
        test($(TextArea.class).last()).setValue("Done early");
        test(button("End it")).click();
        assertThat(words()).contains("Over");
    }

    @Test
    void offersNothingToThoseWhoMayOnlyLookAndSpeaksGerman() {
        signInAgain(Locale.GERMANY, OperatorRole.SUPPORT);
        show("");
        assertThat(words())
                .contains("Ankündigungen", "Nichts angekündigt")
                .doesNotContain("Ankündigen")
                .noneMatch(word -> word.startsWith("!"));
    }

    private static void show(String query) {
        UI.getCurrent().navigate("announcements", QueryParameters.fromString(query));
    }
}
