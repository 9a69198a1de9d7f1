package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.documents.FileName;
import io.chancery.infra.persistence.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// What strangers call their files is shown and given back, and does nothing else.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class NamesOfStrangersIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    Registers registers;

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentDirectory directory;

    @Value("${chancery.documents.directory}")
    Path store;

    private SentFiles files;
    private MatterId matter;

    @BeforeEach
    void openAMatter() {
        files = new SentFiles(intake);
        registers.establish(Firm.ASHWORTH);
        matter = ada.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision"));
    }

    static Stream<String> names() {
        return Stream.of(
                "../../../../etc/cron.d/root.txt",
                "..\\..\\Windows\\System32\\drivers.txt",
                "%2e%2e%2fsecret.txt",
                "in\u0000voice\r\nSet-Cookie: a=b.txt",
                "invoice\u202Etxt.txt",
                "<img src=x onerror=alert(1)>.txt",
                "{{7*7}}${7*7}.txt",
                "=cmd|' /C calc'!A0.txt",
                "'; drop table document; --.txt",
                "CON.txt",
                " . . a.txt",
                "x".repeat(5_000) + ".txt",
                "🙂".repeat(2_500) + ".txt");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isCleanedKeptAndLeadsNowhere(String sent) throws IOException {
        var id = ada.does(() -> files.keep(matter, sent, SentFiles.text(word + sent.hashCode())));

        var name = ada.does(() -> directory.file(id)).name();
        assertThat(name).isEqualTo(FileName.sent(sent).value()).endsWith(".txt");
        assertThat(name)
                .hasSizeLessThanOrEqualTo(FileName.LENGTH_MAX)
                .doesNotContainPattern("[<>:\"|?*/\\\\\\p{Cntrl}]");
        assertThat(name).doesNotStartWith("=").doesNotStartWith(".").doesNotContain("\u202E");
        assertThat(entries(store))
                .as("nothing beside the folders of firms")
                .allSatisfy(entry -> assertThat(UUID.fromString(entry)).hasToString(entry));
    }

    @Test
    void whatIsNothingButControlsHasAName() {
        assertThat(ada.does(() -> files.send(matter, "\u202E\u0007/", SentFiles.text(word))))
                .as("without an ending nobody knows what it says it is")
                .isInstanceOf(IntakeOutcome.Refused.class);
    }

    private static Set<String> entries(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
