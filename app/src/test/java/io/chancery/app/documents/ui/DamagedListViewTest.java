package io.chancery.app.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.app.documents.DocumentId;
import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.SentFiles;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.persistence.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DamagedListViewTest extends FirmViewTest {

    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    DocumentIntake intake;

    private DocumentId document;

    @BeforeEach
    void keepOne() {
        var matter = ADA.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision " + word));
        document = ADA.does(() -> new SentFiles(intake).keep(matter, word + ".txt", SentFiles.text(word)));
        change("update %1$s.document_blob set broken = true, broken_at = now() where sha256 = %2$s");
    }

    @AfterEach
    void makeItWhole() {
        change("update %1$s.document_blob set broken = false, broken_at = null where sha256 = %2$s");
        FirmsDatabase.behindTheWall()
                .sql("delete from %s.store_night".formatted(Firm.ASHWORTH.schema()))
                .update();
    }

    @Test
    void namesWhatIsDamagedAndSaysWhatToDoNow() {
        UI.getCurrent().navigate("damaged-documents", QueryParameters.of("open", document.toString()));
        roundTrip();

        assertThat($(DamagedPage.class).single().getElement().getTextRecursively())
                .contains(word + ".txt", "Collision " + word, "Damaged", "to the last byte", "from a backup")
                .doesNotContain("!damaged");
    }

    @Test
    void theRoomSaysWhatTheLastNightBroughtAndThatSomethingIsDamaged() {
        change("""
                insert into %1$s.store_night (night, asked_at, part, contents_read, damaged, whole_again, unreadable, ended_at, outcome)
                values ('2026-11-03', now(), 431, 431, 1, 2, 3, now(), 'DONE')""");
        UI.getCurrent().navigate("document-room");
        roundTrip();

        assertThat(screen())
                .contains(
                        "Every stored file was sent or read again within the last 30 days",
                        "In the night of Nov 3, 2026, 431 files were read, one damaged.",
                        "2 that were damaged before are whole again.",
                        "3 were not handed out by the store and come again another night.",
                        "See which documents")
                .doesNotContain("!room");

        change("update %1$s.store_night set outcome = 'FAILED', contents_read = 50, damaged = 0");
        UI.getCurrent().navigate("documents");
        UI.getCurrent().navigate("document-room");
        roundTrip();
        assertThat(screen())
                .contains("the last night was not brought to its end", "given up after 50 of 431 files, none damaged");
    }

    @Test
    void whatWasNotReadForLongIsSaidToBeLate() {
        change(
                "update %1$s.document_blob set broken = false, stored_at = now() - interval '31 days' where sha256 = %2$s");
        UI.getCurrent().navigate("document-room");
        roundTrip();

        assertThat(screen()).contains("not been read again for more than 30 days");
        change("update %1$s.document_blob set stored_at = now() where sha256 = %2$s");
    }

    private String screen() {
        return String.join(" ", words());
    }

    private void change(String sql) {
        var content =
                "(select d.sha256 from %s.document d where d.id = '%s')".formatted(Firm.ASHWORTH.schema(), document);
        FirmsDatabase.behindTheWall()
                .sql(sql.formatted(Firm.ASHWORTH.schema(), content))
                .update();
    }
}
