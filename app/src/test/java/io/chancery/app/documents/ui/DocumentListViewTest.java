package io.chancery.app.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.SentFiles;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.infra.persistence.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DocumentListViewTest extends FirmViewTest {

    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    DocumentIntake intake;

    @Test
    void showsWhatIsFoundAndItsTextAndTheWayToIt() {
        var files = new SentFiles(intake);
        var matter = ADA.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision"));
        var id = ADA.does(() -> files.keep(matter, "expert.pdf", SentFiles.pdf("The hull of " + word)));

        UI.getCurrent().navigate("documents", QueryParameters.fromString("q=" + word + "&open=" + id));
        roundTrip();

        assertThat(test($(Grid.class).first()).size()).isEqualTo(1);
        assertThat($(DocumentPage.class).single().getElement().getTextRecursively())
                .contains("expert.pdf", "The hull of " + word, "PDF", "Download")
                .doesNotContain("!documents");
        assertThat($(Anchor.class).all()).anyMatch(DownloadLink.class::isInstance);
    }

    @Test
    void showsTheWordsOfAFileWithoutPagesOfNothing() {
        assertThat(DocumentWords.readable("\n\n \n\t\nSubject \n\n\n\n\r\n\r\nBody\n of it\n\n"))
                .isEqualTo("Subject\n\nBody\n of it");
    }

    @Test
    void namesWhatWasHeldBackAndWhy() {
        var files = new SentFiles(intake);
        var matter = ADA.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision"));
        ADA.does(() -> files.send(matter, word + ".pdf", SentFiles.lockedPdf("x")));

        UI.getCurrent().navigate("refused-documents", QueryParameters.fromString("q=" + word));
        roundTrip();

        assertThat(test($(Grid.class).first()).size()).isEqualTo(1);
        assertThat(test($(Grid.class).first()).getCellText(0, 1)).isEqualTo("Locked by a password");
        assertThat($(com.vaadin.flow.component.html.Span.class).all())
                .anySatisfy(span -> assertThat(span.getText()).isEqualTo("No virus scanner is set up"));
    }
}
