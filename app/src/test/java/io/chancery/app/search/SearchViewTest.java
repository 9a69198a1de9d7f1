package io.chancery.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.SentFiles;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.timekeepers.StandardRate;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.WorkRecording;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchViewTest extends FirmViewTest {

    /// A word of this test alone.
    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    DocumentIntake intake;

    @Autowired
    WorkRecording recording;

    private TimekeeperId timekeeper;
    private MatterId matter;

    @BeforeEach
    void keepSomethingOfEachKind() {
        timekeeper = ADA.does(() -> registers.addTimekeeper(
                "Tim", "Keeper", new StandardRate(LocalDate.of(2025, 1, 1), HourlyRate.of("350", "USD"))));
        matter = ADA.does(() -> {
            var opened = registers.openMatter(registers.openClient("Client " + word), "Matter " + word);
            new SentFiles(intake).keep(opened, "expert.txt", SentFiles.text("<b>The hull of " + word + "</b>"));
            record(opened, "Review of the " + word + " papers");
            return opened;
        });
    }

    @Test
    void oneBoxFindsMattersClientsTimeAndDocumentsInGroups() {
        search("q=" + word);

        assertThat(hits()).hasSize(4);
        assertThat(hits())
                .extracting(hit -> hit.getElement().getTextRecursively())
                .anySatisfy(text -> assertThat(text).startsWith("Matter " + word))
                .anySatisfy(text -> assertThat(text).startsWith("Client " + word))
                .anySatisfy(text -> assertThat(text)
                        .containsOnlyOnce("Review of the " + word + " papers")
                        .contains("Matter " + word))
                .anySatisfy(text -> assertThat(text).startsWith("expert.txt"));
    }

    @Test
    void whatADocumentHoldsStaysTextAndTheWordsAreMarked() {
        search("q=" + word + "&kind=documents");

        var snippet = hits().getFirst()
                .getElement()
                .getChildren()
                .filter(child -> child.getClassList().contains("ch-hit-snippet"))
                .findFirst()
                .orElseThrow();
        assertThat(snippet.getTextRecursively()).contains("hull of " + word);
        assertThat(snippet.getChildren().filter(child -> !child.isTextNode()))
                .singleElement()
                .satisfies(mark -> {
                    assertThat(mark.getTag()).isEqualTo("mark");
                    assertThat(mark.getText()).isEqualTo(word);
                });
    }

    @Test
    void theAddressRestoresKindFiltersAndPage() {
        ADA.doesIt(() -> {
            for (int n = 0; n < 24; n++) {
                record(matter, word + " no. " + n);
            }
        });
        search("q=" + word + "&kind=work&matter=" + matter + "&page=2");

        assertThat(hits()).hasSize(5);
        assertThat(words()).contains("21 to 25 of 25");
        assertThat($(ComboBox.class).all().stream().filter(field -> !field.isEmpty()))
                .hasSize(1);
    }

    @Test
    void whatFiltersLeaveNothingOfIsOfferedWithoutThem() {
        search("q=" + word + "&day=2099-01-01&day=");
        assertThat(hits()).isEmpty();

        var everywhere = $(Button.class).all().stream()
                .filter(button -> button.getText().equals("Search everything"))
                .findFirst()
                .orElseThrow();
        test(everywhere).click();

        assertThat(hits()).hasSize(4);
    }

    @Test
    void nobodyBehindAWallSeesAnythingOfIt() {
        var other = TestPerson.allowedAll("Otto Outside");
        var secret = "secret" + word;
        other.doesIt(() -> registers.openMatterFor(registers.openClient("Walled"), "Matter " + secret, other));

        search("q=" + secret);

        assertThat(hits()).isEmpty();
        assertThat(words()).anyMatch(text -> text.startsWith("Nothing has"));
    }

    @Test
    void anythingMayStandInTheAddress() {
        search("q=%27%22%3C%3A*%20%26&kind=nothing&matter=x&client=y&who=z&day=never&page=-1");

        assertThat(hits()).isEmpty();
    }

    private void record(MatterId on, String narrative) {
        recording.recordTime(CommandId.next(), Worked.said(6, timekeeper, on, narrative), IfSimilar.RECORD_ANYWAY);
    }

    private void search(String query) {
        UI.getCurrent().navigate("search", QueryParameters.fromString(query));
        roundTrip();
    }

    private List<Anchor> hits() {
        return $(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("ch-hit"))
                .toList();
    }
}
