package io.chancery.app.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.Retention;
import io.chancery.app.documents.RetentionRule;
import io.chancery.app.documents.SentFiles;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.persistence.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DueListViewTest extends FirmViewTest {

    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    DocumentIntake intake;

    @Autowired
    Retention retention;

    private MatterId matter;

    @BeforeEach
    void closeAMatterLongAgo() {
        matter = ADA.does(() -> registers.openMatter(registers.openClient("Harbor"), "Past " + word));
        ADA.does(() -> new SentFiles(intake).keep(matter, "note.txt", SentFiles.text(word)));
        FirmsDatabase.behindTheWall()
                .sql("update %s.matter set opened_on = '2010-01-04', closed_on = '2011-03-01' where id = :id"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("id", matter.value())
                .update();
    }

    @AfterEach
    void keepEverythingAgain() {
        ADA.doesIt(
                () -> retention.decide(new RetentionRule(null, retention.rule().version())));
    }

    @Test
    void theFirmDecidesLooksAndHasThemDeleted() {
        UI.getCurrent().navigate("documents-due");
        roundTrip();
        assertThat(words()).contains("Kept for ever", "Nothing is due");

        test($(Button.class).withText("How long documents are kept").single()).click();
        $(IntegerField.class).single().setValue(5);
        test($(Button.class).withText("Save").single()).click();
        roundTrip();
        assertThat(words()).contains("Kept for 5 years");

        UI.getCurrent().navigate("documents-due", QueryParameters.of("open", matter.toString()));
        roundTrip();
        var page = $(DuePage.class).single();
        assertThat(page.getElement().getTextRecursively())
                .contains("Past " + word, "note.txt", "Look at the documents");
        test($(Button.class).withText("Delete all of them").single()).click();
        $(TextField.class).last().setValue(ADA.does(() -> retention.one(matter)).title());
        test($(Button.class).withText("Delete all of them").last()).click();
        roundTrip();

        assertThat(ADA.does(() -> retention.one(matter)).ordered()).isTrue();
        assertThat($(DuePage.class).single().getElement().getTextRecursively())
                .contains("Being deleted")
                .doesNotContain("!due");
    }
}
