package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.documents.IntakeOutcome.Kept;
import io.chancery.app.documents.IntakeOutcome.KeptBefore;
import io.chancery.app.documents.IntakeOutcome.Refused;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.HeldMemory;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// Very many files at once, through the real path. `-Dchancery.test.flood=10000` sends as many as the product was built
/// for; by itself the test sends few enough to stay quick.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class FloodIntegrationTest {

    private static final int COUNT = Integer.getInteger("chancery.test.flood", 240);
    private static final int AT_ONCE = 40;

    /// Of each ten: one is sent twice, one is a page that is refused, one is locked and held back.
    private static final int ROUND = 10;

    private static final long MEBIBYTE = 1024L * 1024L;
    private static final long GROWTH_MAX = 48 * MEBIBYTE;

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    Registers registers;

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentList list;

    @Autowired
    Quarantine quarantine;

    @Value("${chancery.documents.directory}")
    Path store;

    private SentFiles files;
    private MatterId matter;

    @BeforeEach
    void openAMatter() {
        files = new SentFiles(intake);
        registers.establish(Firm.ASHWORTH);
        matter = ada.does(() -> registers.openMatter(registers.openClient("Harbor"), "Flood"));
    }

    @Test
    void nothingIsLostNothingIsThereTwiceAndMemoryStaysFlat() throws Exception {
        long unnamed = storedFiles() - rows();
        send(0, COUNT / 4);
        long before = HeldMemory.bytes();
        var outcomes = send(COUNT / 4, COUNT);
        long after = HeldMemory.bytes();

        assertThat(outcomes).hasSize(COUNT - COUNT / 4);
        assertThat(after - before).isLessThan(GROWTH_MAX);
        int rounds = COUNT / ROUND;
        var ofMatter = new ListQuery("", Map.of("matter", List.of(matter.toString())), List.of());
        assertThat(ada.does(() -> list.count(ofMatter))).isEqualTo(rounds * (ROUND - 3));
        assertThat(ada.does(() -> quarantine.count(new ListQuery(word, Map.of(), List.of()))))
                .isEqualTo(rounds);
        assertThat(contents("document d using (sha256) where d.matter"))
                .as("each content once")
                .isEqualTo(rounds * (ROUND - 3));
        assertThat(storedFiles() - rows()).as("files that no row names").isEqualTo(unnamed);
    }

    private List<IntakeOutcome> send(int from, int to) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var sending = threads.invokeAll(IntStream.range(from, to)
                    .<Callable<IntakeOutcome>>mapToObj(
                            n -> () -> TenantContext.callAs(Firm.ASHWORTH.id(), () -> send(n)))
                    .toList());
            var outcomes = new ArrayList<IntakeOutcome>();
            for (var one : sending) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private IntakeOutcome send(int n) {
        var outcome = switch (n % ROUND) {
            case 0 -> send(n + ".html", SentFiles.text("<html><script>1</script></html>"));
            case 1 -> send(word + n + ".pdf", SentFiles.lockedPdf(word + n));
            // The same as its neighbour, at about the same time.
            case 2, 3 -> send((n - n % ROUND) + " twice.txt", SentFiles.text(word + " twice " + (n - n % ROUND)));
            case 4 -> send(n + ".pdf", SentFiles.pdf(word + n));
            default -> send(n + ".txt", SentFiles.text(word + n));
        };
        switch (n % ROUND) {
            case 0, 1 -> assertThat(outcome).isInstanceOf(Refused.class);
            case 2, 3 -> assertThat(outcome).isInstanceOfAny(Kept.class, KeptBefore.class);
            default -> assertThat(outcome).isInstanceOf(Kept.class);
        }
        return outcome;
    }

    private IntakeOutcome send(String name, byte[] content) {
        return ada.does(() -> files.send(matter, name, content));
    }

    private long contents(String of) {
        return FirmsDatabase.behindTheWall()
                .sql("select count(distinct b.sha256) from %1$s.document_blob b join %1$s.%2$s = :matter"
                        .formatted(Firm.ASHWORTH.schema(), of))
                .param("matter", matter.value())
                .query(Long.class)
                .single();
    }

    private static long rows() {
        return FirmsDatabase.behindTheWall()
                .sql("select count(*) from %s.document_blob".formatted(Firm.ASHWORTH.schema()))
                .query(Long.class)
                .single();
    }

    private long storedFiles() throws IOException {
        var folder =
                Files.createDirectories(store.resolve(Firm.ASHWORTH.id().value().toString()));
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
