package io.chancery.app.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.infra.documents.Objection;
import org.junit.jupiter.api.Test;

class DocumentWordsViewTest extends FirmViewTest {

    @Test
    void aKindOfFileIsCalledAsPeopleCallIt() {
        assertThat(why(Objection.OTHER_TYPE, "application/pdf")).contains("it holds PDF.");
    }

    @Test
    void whatOnlyComputersHaveANameForIsNotNamed() {
        assertThat(why(Objection.OTHER_TYPE, "application/x-tika-ooxml"))
                .startsWith("The file is not what its name or its sender says. Give");
        assertThat(why(Objection.NOT_ON_LIST, "audio/mpeg")).startsWith("Files of this kind are not kept here. Save");
    }

    @Test
    void aFileWithinAnArchiveIsNamed() {
        assertThat(why(Objection.NOT_ON_LIST, "recordings/first.wav")).contains("recordings/first.wav");
    }

    private static String why(Objection objection, String detail) {
        return DocumentWords.why(UI.getCurrent(), objection, detail);
    }
}
