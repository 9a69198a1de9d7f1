package io.chancery.control.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.control.operators.LinkHash;
import io.chancery.control.operators.NewOperator;
import io.chancery.control.operators.OperatorEntry;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.operators.PersonName;
import io.chancery.infra.audit.TrailFinding;
import io.chancery.infra.audit.TrailVerdict;
import io.chancery.infra.audit.TrailVerifier;
import io.chancery.infra.audit.TrailWriter;
import io.chancery.infra.people.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// The provider's log is one chain, too, and is verified like a firm's.
class ProviderLogIntegrationTest {

    private static Installation installation;
    private static ControlLog log;
    private static OperatorEntry entry;

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() {
        installation = new Installation("provider_log");
        var console = installation.console();
        log = console.getBean(ControlLog.class);
        entry = console.getBean(OperatorEntry.class);
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @BeforeEach
    void signIn() {
        allow(OperatorPermission.AUDIT_READ, OperatorPermission.OPERATOR_ADMIN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void numbersWhatOperatorsDoAndPassesTheVerifier() throws IOException {
        add("ruth");
        add("otto");
        var rows = log.page(new LogFilter("", "operator"), 0, 2);
        assertThat(rows).extracting(row -> row.entry().subjectName()).containsExactly("otto", "ruth");
        assertThat(rows.getFirst().number()).isEqualTo(rows.getLast().number() + 1);
        assertThat(log.entry(rows.getFirst().entry().id().toString())).contains(rows.getFirst());
        var verdict = verdict(LogFilter.NONE);
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.withheld()).isZero();
    }

    @Test
    void leavesWhatIsNotAskedForAsFingerprints() throws IOException {
        add("rhea");
        add("oona");
        var verdict = verdict(new LogFilter("oona", ""));
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.withheld()).isEqualTo(verdict.good() - 1);
        assertThat(Files.readString(folder.resolve("log.jsonl")))
                .contains("oona")
                .doesNotContain("rhea");
    }

    @Test
    void writesDownThatItWasTakenAlong() {
        log.takenAlong(new LogFilter("ruth", ""));
        assertThat(log.page(new LogFilter("", "log"), 0, 1)).singleElement().satisfies(row -> {
            assertThat(row.entry().action()).isEqualTo("log.exported");
            assertThat(row.entry().after()).containsEntry("search", "ruth");
        });
    }

    @Test
    void namesAnEntryThatASuperuserEdited() throws IOException {
        add("edith");
        add("after edith");
        var edited = log.page(new LogFilter("edith", "operator"), 0, 2).getLast();
        var sql = "update control.audit_entry set actor_name = :name where id = :id";
        rename(sql, "Nobody", edited.entry().id());
        var found = verdict(LogFilter.NONE).finding();
        rename(sql, edited.entry().actorName(), edited.entry().id());
        assertThat(found).hasValueSatisfying(bad -> {
            assertThat(bad.kind()).isEqualTo(TrailFinding.Kind.EDITED);
            assertThat(bad.number()).isEqualTo(edited.number());
        });
        assertThat(verdict(LogFilter.NONE).finding()).isEmpty();
    }

    @Test
    void isForThoseWhoMayReadIt() {
        allow(OperatorPermission.FLEET_READ);
        assertThatThrownBy(() -> log.takenAlong(LogFilter.NONE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> log.tell(LogFilter.NONE, line -> {})).isInstanceOf(AccessDeniedException.class);
    }

    private TrailVerdict verdict(LogFilter filter) throws IOException {
        var file = folder.resolve("log.jsonl");
        try (var out = Files.newOutputStream(file)) {
            log.tell(filter, new TrailWriter(out));
        }
        return TrailVerifier.verify(file, List.of());
    }

    private static void rename(String sql, String name, java.util.UUID id) {
        assertThat(installation
                        .superuser()
                        .sql(sql)
                        .param("name", name)
                        .param("id", id)
                        .update())
                .isOne();
    }

    private static void add(String name) {
        var operator = new NewOperator(
                new EmailAddress(name.replace(' ', '.') + "@chancery.example"),
                new PersonName(name),
                Set.of(OperatorRole.OPERATOR));
        entry.add(
                operator,
                new LinkHash(
                        io.chancery.infra.crypto.Sha256.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    private static void allow(String... permissions) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("Olive", "", permissions));
    }
}
