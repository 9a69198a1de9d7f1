package io.chancery.app.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.app.audit.FirmLog;
import io.chancery.app.audit.LogFilter;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.audit.NumberedEntry;
import io.chancery.infra.persistence.Ids;
import io.chancery.themes.field.DownloadButton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditListViewTest extends FirmViewTest {

    private final String mark = "seen" + Ids.next();

    @Autowired
    FirmLog log;

    @Test
    void showsWhatWasDoneInWordsWithBeforeAndAfter() {
        var matter = ADA.does(() -> registers.openMatter(registers.openClient(mark), mark));
        var row = ADA.does(() -> log.page(searching("matter"), 0, 1)).getFirst();
        assertThat(row.entry().subject()).isEqualTo(matter.value());

        show("q=" + mark + "&open=" + row.entry().id());
        roundTrip();
        assertThat(rows()).isEqualTo(2);
        assertThat(text())
                .contains("Audit log", "Opened a matter", "Ada Ashworth", "What changed", "Before", "After", mark)
                .doesNotContain("!audit");
    }

    @Test
    void whatIsTakenAlongIsWhatIsShownAndIsWrittenDown() {
        ADA.does(() -> registers.openClient(mark));
        show("q=" + mark);
        var csv = download("CSV");
        assertThat(csv).contains("opened a client", mark);
        assertThat(csv.lines()).hasSize(2);
        assertThat(download("For the verifier")).contains("\"format\":\"chancery-audit-1\"", mark, "\"end\":");
        var exports = ADA.does(() -> log.page(
                new LogFilter("", Set.of(ADA.uuid()), false, Set.of("audit"), Set.of(), null, null, 0), 0, 10));
        assertThat(exports)
                .extracting(NumberedEntry::entry)
                .allSatisfy(entry -> assertThat(entry.after()).containsEntry("search", mark));
        assertThat(exports).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void saysWhatHasNoNumberYet() {
        var database = FirmsDatabase.database();
        var superuser = JdbcClient.create(database.dataSource(database.superuser()));
        var gone = Ids.next();
        superuser
                .sql("insert into firm_ashworth.audit_pending (entry) values (:gone)")
                .param("gone", gone)
                .update();
        try {
            show("");
            assertThat(text()).contains("One entry has no number yet");
        } finally {
            superuser
                    .sql("delete from firm_ashworth.audit_pending where entry = :gone")
                    .param("gone", gone)
                    .update();
        }
        UI.getCurrent().navigate("clients");
        show("");
        assertThat(text()).contains("Audit log").doesNotContain("no number yet");
    }

    private void show(String query) {
        UI.getCurrent().navigate(AuditInFrame.PATH, QueryParameters.fromString(query));
    }

    private String download(String text) {
        var button = $(DownloadButton.class).all().stream()
                .filter(one -> one.getElement().getTextRecursively().contains(text))
                .findFirst()
                .orElseThrow();
        var content = new ByteArrayOutputStream();
        test(button).download(content);
        return content.toString(StandardCharsets.UTF_8);
    }

    private int rows() {
        return test($(Grid.class).first()).size();
    }

    private String text() {
        return String.join("\n", words());
    }

    private LogFilter searching(String kind) {
        return new LogFilter(mark, Set.of(), false, Set.of(kind), Set.of(), null, null, 0);
    }
}
