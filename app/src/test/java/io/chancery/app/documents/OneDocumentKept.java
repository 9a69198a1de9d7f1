package io.chancery.app.documents;

import io.chancery.app.audit.FirmLog;
import io.chancery.app.audit.LogFilter;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.persistence.Ids;
import io.chancery.themes.list.ListQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Ashworth keeps one document on a matter of Ada's alone, and nights go by.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
abstract class OneDocumentKept {

    final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    final TestPerson ben = TestPerson.allowedAll("Ben Ashworth");
    final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    Registers registers;

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentDirectory directory;

    @Autowired
    StoreHealth health;

    @Autowired
    NightTable nights;

    @Autowired
    ReadingAgain job;

    @Autowired
    FirmLog log;

    @Autowired
    TransactionTemplate transaction;

    final FilesInStore store;
    SentFiles files;
    MatterId matter;
    DocumentId document;

    OneDocumentKept(Path folder) {
        this.store = new FilesInStore(folder);
    }

    @BeforeEach
    void keepOne() {
        files = new SentFiles(intake);
        registers.establish(Firm.ASHWORTH);
        matter = ada.does(() -> registers.openMatterFor(registers.openClient("Harbor"), "Collision", ada));
        document = ada.does(() -> files.keep(matter, word + ".txt", SentFiles.text(word)));
    }

    @AfterEach
    void forgetTheNights() {
        FirmsDatabase.behindTheWall()
                .sql("delete from %s.store_night".formatted(Firm.ASHWORTH.schema()))
                .update();
    }

    void night(LocalDate night) {
        new ReadNights(nights, job, transaction).pass(night);
    }

    ListQuery named() {
        return new ListQuery(word, Map.of(), List.of());
    }

    /// Who did so to the document of this test.
    List<String> told(String action) {
        return ada.does(() -> log.page(about(), 0, 20)).stream()
                .filter(entry -> entry.entry().action().equals(action))
                .map(entry -> entry.entry().actorName())
                .toList();
    }

    LogFilter about() {
        return new LogFilter(word, Set.of(), false, Set.of("document"), Set.of(), null, null, 0);
    }

    String content() throws IOException {
        var out = new ByteArrayOutputStream();
        var file = ada.does(() -> directory.file(document));
        ada.does(() -> {
            file.writeTo(out);
            return null;
        });
        return out.toString(StandardCharsets.UTF_8);
    }
}
