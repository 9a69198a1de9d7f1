package io.chancery.app.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.DocumentRules;
import io.chancery.app.documents.DocumentRuling;
import io.chancery.app.documents.SentFiles;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.infra.documents.ExaminingRules;
import io.chancery.infra.persistence.Ids;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoomViewTest extends FirmViewTest {

    private static final long GIBIBYTE = 1024L * 1024 * 1024;

    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentRuling ruling;

    @BeforeEach
    void keepOne() {
        var matter = ADA.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision"));
        ADA.does(() -> new SentFiles(intake).keep(matter, "note.txt", SentFiles.text(word)));
        UI.getCurrent().navigate("document-room");
        roundTrip();
    }

    @AfterEach
    void liftTheLimits() {
        ADA.doesIt(() -> ruling.choose(new DocumentRules(
                ExaminingRules.usual(), null, null, ruling.current().version())));
    }

    @Test
    void showsHowMuchIsTakenAndOfWhat() {
        assertThat(words())
                .contains("Room for documents", "Used", "20 GB", "Documents")
                .doesNotContain("!room");
    }

    @Test
    void theFirmNarrowsItsRoomAndIsToldWhatItsProviderGives() {
        test($(Button.class).withText("What is taken").single()).click();
        var room = $(LimitField.class).last();
        room.setValue(new BigDecimal("30"));
        test($(Button.class).withText("Save").single()).click();
        roundTrip();
        assertThat(room.getErrorMessage()).contains("at most 20");
        assertThat(ADA.does(() -> ruling.current()).quota()).isNull();

        room.setValue(new BigDecimal("1.5"));
        test($(Button.class).withText("Save").single()).click();
        roundTrip();
        assertThat(ADA.does(() -> ruling.current()).quota()).isEqualTo(GIBIBYTE * 3 / 2);
        assertThat(words()).contains("1.5 GB", "of 20 GB that your provider lets you keep");
    }
}
