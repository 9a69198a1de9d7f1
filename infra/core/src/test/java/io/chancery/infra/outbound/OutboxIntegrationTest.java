package io.chancery.infra.outbound;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chancery.infra.TwoFirms;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxIntegrationTest {

    private static final Letter.Mail INVITATION =
            new Letter.Mail(new EmailAddress("margaret@ashworth.example"), "Welcome", "Grüß Gott");

    private static TwoFirms firms;
    private static JdbcClient firm;
    private static TransactionTemplate transaction;
    private static Outbox outbox;
    private static LetterNews news;
    private static final List<Object> EVENTS = Collections.synchronizedList(new ArrayList<>());

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeAll
    static void open() {
        firms = new TwoFirms(4);
        firm = firms.get(JdbcClient.class);
        transaction = new TransactionTemplate(firms.get(JpaTransactionManager.class));
        news = new LetterNews(firm, firms.get(Announcements.class), EVENTS::add);
        outbox = new Outbox(firm, firms.get(Jobs.class), news, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        firms.close();
    }

    @BeforeEach
    void startMail() {
        mail.start();
    }

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    @Test
    void aLetterLeavesOnceAfterTheTransaction() throws MessagingException {
        var id = as(ASHWORTH, () -> outbox.send(INVITATION));
        assertThat(mail.getReceivedMessages()).isEmpty();

        run(ASHWORTH, id, job(firms.get(TenantDirectory.class)));
        run(ASHWORTH, id, job(firms.get(TenantDirectory.class)));

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Welcome");
        assertThat(state(ASHWORTH, id)).isEqualTo("SENT");
    }

    @Test
    void aLetterThatOpensSomethingIsNotKeptOnceItHasLeft() throws MessagingException, IOException {
        var to = new EmailAddress("margaret@ashworth.example");
        var id = as(ASHWORTH, () -> outbox.send(new Letter.Mail(to, "New password", "The link: x", true)));
        var refused = as(ASHWORTH, () -> outbox.send(new Letter.Mail(to, "New password", "The link: y", true)));
        var plain = as(ASHWORTH, () -> outbox.send(INVITATION));

        run(ASHWORTH, id, job(firms.get(TenantDirectory.class)));
        run(ASHWORTH, refused, job(new CopyDirectory()));
        run(ASHWORTH, plain, job(firms.get(TenantDirectory.class)));

        assertThat(mail.getReceivedMessages()[0].getContent().toString()).contains("The link: x");
        assertThat(body(id)).isEmpty();
        assertThat(body(refused)).isEmpty();
        assertThat(body(plain)).isNotEmpty();
    }

    private static String body(UUID letter) {
        return as(
                ASHWORTH,
                () -> firm.sql("select body from outbox where id = :id")
                        .param("id", letter)
                        .query(String.class)
                        .single());
    }

    @Test
    void aFirmCannotSendTheLetterOfAnother() {
        var id = as(ASHWORTH, () -> outbox.send(INVITATION));
        run(BIRCHWOOD, id, job(firms.get(TenantDirectory.class)));
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(unsent(BIRCHWOOD)).isEmpty();
    }

    @Test
    void nothingLeavesTheCopyOfAFirm() {
        var id = as(ASHWORTH, () -> outbox.send(INVITATION));
        run(ASHWORTH, id, job(new CopyDirectory()));
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(state(ASHWORTH, id)).isEqualTo("REFUSED");
    }

    @Test
    void aLetterThatNeverLeavesIsShownAndCanBeSentAgain() {
        var id = as(ASHWORTH, () -> outbox.send(INVITATION));
        mail.stop();
        for (int i = 0; i < 7; i++) {
            assertThatThrownBy(() -> run(ASHWORTH, id, job(firms.get(TenantDirectory.class))))
                    .isInstanceOf(CannotBeSent.class);
        }
        run(ASHWORTH, id, job(firms.get(TenantDirectory.class)));
        assertThat(unsent(ASHWORTH)).anySatisfy(letter -> {
            assertThat(letter.id()).isEqualTo(id);
            assertThat(letter.attempts()).isEqualTo(8);
            assertThat(letter.trouble()).contains("did not take it");
        });

        assertThat(EVENTS)
                .contains(new LetterDied(id, "margaret@ashworth.example"))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                LettersCounted.class,
                                counted -> assertThat(counted.firm()).isEqualTo(ASHWORTH.id())));

        mail.start();
        assertThat(as(BIRCHWOOD, () -> outbox.sendAgain(id))).isEmpty();
        assertThat(as(ASHWORTH, () -> outbox.sendAgain(id))).contains("margaret@ashworth.example");
        assertThat(as(ASHWORTH, () -> outbox.sendAgain(id)))
                .as("the second click")
                .isEmpty();
        run(ASHWORTH, id, job(firms.get(TenantDirectory.class)));
        assertThat(state(ASHWORTH, id)).isEqualTo("SENT");
    }

    @Test
    void aCallDoesNotLeadIntoTheOwnNetwork() {
        var id = as(ASHWORTH, () -> outbox.send(new Letter.Call(URI.create("http://127.0.0.1:1/hook"), "{}")));
        assertThatThrownBy(() -> run(ASHWORTH, id, job(firms.get(TenantDirectory.class))))
                .hasMessageContaining("internal network");
    }

    @Test
    void aServerThatIsSilentHoldsNobodyUpForEver() throws IOException {
        var id = as(ASHWORTH, () -> outbox.send(INVITATION));
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var begun = System.nanoTime();
            assertThatThrownBy(() -> run(ASHWORTH, id, job(firms.get(TenantDirectory.class), silent.getLocalPort())))
                    .isInstanceOf(CannotBeSent.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void lettersThatDidNotLeaveAreFoundSortedAndPaged() {
        for (var word : List.of("Alpha", "Beta", "Gamma")) {
            as(BIRCHWOOD, () -> outbox.send(new Letter.Mail(new EmailAddress("x@birchwood.example"), word, "text")));
        }
        assertThat(as(BIRCHWOOD, () -> outbox.unsent("", Set.of(), LetterSort.SUBJECT, true, 1, 1)))
                .singleElement()
                .extracting(LetterSheet::subject)
                .isEqualTo("Beta");
        assertThat(as(BIRCHWOOD, () -> outbox.countUnsent("alph", Set.of(LetterState.WAITING))))
                .isEqualTo(1);
        assertThat(as(BIRCHWOOD, () -> outbox.countUnsent("", Set.of(LetterState.DEAD))))
                .isZero();
        assertThat(as(ASHWORTH, () -> outbox.countUnsent("alph", Set.of()))).isZero();
    }

    private static List<LetterSheet> unsent(Tenant tenant) {
        return as(
                tenant,
                () -> outbox.unsent(
                        "", Set.of(LetterState.DEAD, LetterState.REFUSED), LetterSort.WRITTEN, true, 0, 10));
    }

    private SendJob job(TenantDirectory directory) {
        return job(directory, mail.getSmtp() == null ? 1 : mail.getSmtp().getPort());
    }

    private static SendJob job(TenantDirectory directory, int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return new SendJob(
                new OutboxTable(firm, Clock.systemUTC()),
                news,
                transaction,
                directory,
                new MailDoor(server, "billing@ashworth.example", Duration.ofMillis(500)),
                new CallDoor(false));
    }

    private static void run(Tenant tenant, UUID id, SendJob job) {
        TenantContext.runAs(tenant.id(), () -> job.run(id.toString(), ""));
    }

    private static String state(Tenant tenant, UUID id) {
        return as(
                tenant,
                () -> firm.sql("select state from outbox where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
    }

    private static <T> T as(Tenant tenant, Supplier<T> work) {
        return TenantContext.callAs(tenant.id(), () -> transaction.execute(_ -> work.get()));
    }

    /// Says of every firm that it is a copy.
    private static final class CopyDirectory implements TenantDirectory {

        @Override
        public Optional<Tenant> atHost(String host) {
            return Optional.empty();
        }

        @Override
        public Optional<Tenant> find(TenantId id) {
            return Optional.of(new Tenant(
                    id,
                    "copy",
                    "Copy",
                    "copy.localhost",
                    "main",
                    "copy",
                    Locale.US,
                    TenantState.ACTIVE,
                    null,
                    BIRCHWOOD.id(),
                    Branding.DEFAULT));
        }

        @Override
        public List<Tenant> all() {
            return List.of();
        }
    }
}
