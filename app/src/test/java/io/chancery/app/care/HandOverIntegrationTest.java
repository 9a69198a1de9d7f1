package io.chancery.app.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.clients.ClientDetails;
import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.DocumentReplacing;
import io.chancery.app.documents.SentFiles;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.ProgramCall;
import io.chancery.control.care.HandOvers;
import io.chancery.control.operators.LinkHash;
import io.chancery.infra.crypto.Sha256;
import io.chancery.infra.exports.SealedExports;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.OneTimeToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A firm with a client, a restricted matter and a document in two versions leaves.
class HandOverIntegrationTest extends CaredFirm {

    @LocalServerPort
    int port;

    @Autowired
    SealedExports sealed;

    @Autowired
    HandOvers handOvers;

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentReplacing replacing;

    private final OneTimeToken token = OneTimeToken.next();

    @BeforeEach
    void work() {
        TenantContext.runAs(
                firm,
                () -> ADA.doesIt(() -> {
                    var known = registers.client("Harbor & Sons");
                    var client = registers.openClient(new ClientDetails(
                            known.number(),
                            known.name(),
                            known.address(),
                            "12-3456789",
                            known.locale(),
                            known.currency()));
                    var matter = registers.openMatterFor(client, "=Sale of ship", ADA);
                    var files = new SentFiles(intake);
                    var contract = files.keep(matter, "Contract.txt", SentFiles.text("First words"));
                    files.replace(replacing, contract, "Contract.txt", SentFiles.text("Second words"));
                }));
    }

    @Test
    void holdsTablesAsCsvAndDocumentsUnderTheirNamesOpened() throws IOException {
        var zip = unzipped(close());
        assertThat(zip.get("clients.csv")).contains("Harbor & Sons", "12-3456789");
        assertThat(zip.get("matters.csv")).contains("'=Sale of ship", "true");
        assertThat(zip.get("timekeepers.csv")).contains("Quill,Nora");
        assertThat(zip.get("people.csv")).startsWith("\uFEFF").doesNotContain("password");
        assertThat(zip.entrySet().stream()
                        .filter(file -> file.getKey().matches("documents/.*Harbor & Sons/.*Sale of ship/Contract.txt"))
                        .map(Map.Entry::getValue))
                .containsExactly("Second words");
        assertThat(zip.entrySet().stream()
                        .filter(file -> file.getKey().endsWith("/v1 Contract.txt"))
                        .map(Map.Entry::getValue))
                .containsExactly("First words");
        assertThat(zip.get("README.txt")).contains("Eastlake Law", "clients.csv: 1", "documents.csv: 1");
    }

    @Test
    void namesTheColumnsOfEveryTableThoughNothingIsInIt() throws IOException {
        var tables = unzipped(close());
        tables.keySet().removeIf(file -> !file.endsWith(".csv") || file.contains("/"));
        assertThat(tables.get("invoices.csv")).startsWith("\uFEFFkind,number,").hasLineCount(1);
        assertThat(tables)
                .allSatisfy((file, text) -> assertThat(text.lines().findFirst())
                        .as(file)
                        .hasValueSatisfying(line -> assertThat(line).matches("\\uFEFF[a-z0-9_]+(,[a-z0-9_]+)*")));
    }

    @Test
    void writesAmountsAsPeopleDo() throws IOException {
        SUPERUSER.sql("""
                insert into %1$s.timekeeper_rate (timekeeper, valid_from, amount, currency)
                select t.id, r.day, r.amount, 'USD'
                  from %1$s.timekeeper t, (values (date '2024-01-01', 310), (date '2025-01-01', 325.5), (date '2026-01-01', 330.1255)) r (day, amount)
                """.formatted(schema)).update();
        assertThat(unzipped(close()).get("rates.csv")).contains(",310.00,USD", ",325.50,USD", ",330.1255,USD");
    }

    @Test
    void holdsNothingOfAnotherFirm() throws IOException {
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> ADA.does(() -> registers.openClient("Only of Birchwood")));
        assertThat(unzipped(close()).values()).noneMatch(text -> text.contains("Only of Birchwood"));
    }

    @Test
    void isDownloadedOnceByALink() {
        var closing = close();
        link(closing, "7 days");
        var page = at(slug).get("/hand-over?token=" + token.secret());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Everything of your firm",
                        told("select sha256 from control.hand_over where id = :id", closing));

        var taken = at(slug).form("/hand-over", "token=" + token.secret());
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.header("Content-Disposition")).hasValue("attachment; filename=\"" + slug + ".zip\"");
        assertThat(Sha256.of(taken.body()))
                .isEqualTo(told("select sha256 from control.hand_over where id = :id", closing));
        assertThat(told("select taken_from from control.hand_over where id = :id and taken_at is not null", closing))
                .isEqualTo("127.0.0.1");

        assertThat(at(slug).form("/hand-over", "token=" + token.secret()).status())
                .isEqualTo(410);
        assertThat(at(slug).get("/hand-over?token=" + token.secret()).status()).isEqualTo(410);
    }

    @Test
    void opensNothingWhenTheLinkIsOldWrongOrOfAnotherFirmOrTheFirmWorksAgain() {
        var closing = close();
        link(closing, "-1 minute");
        assertThat(at(slug).get("/hand-over?token=" + token.secret()).status()).isEqualTo(410);
        link(closing, "7 days");
        assertThat(at(slug).get("/hand-over?token=" + OneTimeToken.next().secret())
                        .status())
                .isEqualTo(410);
        assertThat(at(slug).get("/hand-over").status()).isEqualTo(410);
        assertThat(handOvers.behind(Firm.ASHWORTH.id(), new LinkHash(token.hash())))
                .isEmpty();
        assertThat(handOvers.take(Firm.ASHWORTH.id(), new LinkHash(token.hash()), "192.0.2.1"))
                .isEmpty();
        assertThat(at(slug).get("/").status()).as("everything else stays shut").isEqualTo(403);

        SUPERUSER
                .sql("update control.closing set state = 'CALLED_OFF' where id = :id")
                .param("id", closing)
                .update();
        assertThat(at(slug).get("/hand-over?token=" + token.secret()).status()).isEqualTo(410);
    }

    @Test
    void goesWithTheNextExportWhenTheClosingIsCalledOff() {
        var closing = close();
        SUPERUSER
                .sql("update control.closing set state = 'CALLED_OFF' where id = :id")
                .param("id", closing)
                .update();
        order("RESUME", "{}");
        order("EXPORT", "{}");
        assertThatThrownBy(() -> sealed.open(firm.value(), HandOvers.fileOf(closing)))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void isWrittenAnewWhereANodeDied() throws IOException {
        var closing = close();
        again(closing, "write-hand-over");
        assertThat(unzipped(closing)).containsKey("clients.csv");
    }

    private UUID close() {
        return order("CLOSE_FIRM", "{\"askedBy\": \"Olive\", \"approvedBy\": \"Paul\", \"days\": \"30\"}");
    }

    /// As the console makes one.
    private void link(UUID closing, String valid) {
        SUPERUSER
                .sql(
                        "update control.hand_over set link_hash = :hash, link_until = now() + :valid::interval where id = :id")
                .param("hash", token.hash())
                .param("valid", valid)
                .param("id", closing)
                .update();
    }

    private ProgramCall at(String slug) {
        return new ProgramCall(port, slug + ".localhost", List.of());
    }

    private Map<String, String> unzipped(UUID closing) throws IOException {
        var files = new TreeMap<String, String>();
        byte[] whole;
        try (var in = sealed.open(firm.value(), HandOvers.fileOf(closing))) {
            whole = in.readAllBytes();
        }
        var zip = new ZipInputStream(new ByteArrayInputStream(whole));
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            files.put(Objects.requireNonNull(entry).getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }
}
