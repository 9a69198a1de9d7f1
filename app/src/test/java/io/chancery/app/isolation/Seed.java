package io.chancery.app.isolation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.chancery.app.approvals.ApprovalLimits;
import io.chancery.app.documents.DocumentId;
import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.DocumentKeeping;
import io.chancery.app.documents.DocumentReplacing;
import io.chancery.app.documents.DocumentRules;
import io.chancery.app.documents.DocumentRuling;
import io.chancery.app.documents.Receipts;
import io.chancery.app.documents.Retention;
import io.chancery.app.documents.RetentionRule;
import io.chancery.app.documents.SentFiles;
import io.chancery.app.ebilling.LedesImport;
import io.chancery.app.firm.BankDetails;
import io.chancery.app.firm.EntityDetails;
import io.chancery.app.firm.FirmAdministration;
import io.chancery.app.firm.FirmDetails;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.FirmSetup;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.Scope;
import io.chancery.app.invoicing.InvoiceDirectory;
import io.chancery.app.invoicing.InvoiceFileStatus;
import io.chancery.app.invoicing.Invoicing;
import io.chancery.app.lists.ViewKeeping;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.Money;
import io.chancery.app.money.RawTime;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.notifications.Notice;
import io.chancery.app.notifications.Notifying;
import io.chancery.app.openid.FactorTrust;
import io.chancery.app.openid.OpenIdAdministration;
import io.chancery.app.openid.ProviderDetails;
import io.chancery.app.people.FactorAdministration;
import io.chancery.app.people.FactorPolicy;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.InSession;
import io.chancery.app.people.OwnFactor;
import io.chancery.app.people.OwnPasskeys;
import io.chancery.app.people.PasswordReset;
import io.chancery.app.people.PeopleAdministration;
import io.chancery.app.people.PersonDetails;
import io.chancery.app.people.SoftAuthenticator;
import io.chancery.app.people.Welcome;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.timekeepers.StandardRate;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.upgrades.ToldOfReleases;
import io.chancery.app.upgrades.WhoIsTold;
import io.chancery.app.work.ChargeDetails;
import io.chancery.app.work.ChargeKind;
import io.chancery.app.work.CostDetails;
import io.chancery.app.work.CostKind;
import io.chancery.app.work.CostNature;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.TimeDetails;
import io.chancery.app.work.TimerDraft;
import io.chancery.app.work.Timers;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.UnbilledWork;
import io.chancery.app.work.WorkCodes;
import io.chancery.app.work.WorkKind;
import io.chancery.app.work.WorkLine;
import io.chancery.app.work.WorkRecording;
import io.chancery.control.tenants.FirmAddresses;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.documents.ExaminingRules;
import io.chancery.infra.drafts.Drafts;
import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.outbound.Letter;
import io.chancery.infra.outbound.Outbox;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.signin.DeviceBook;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.infra.web.signin.SignInBook;
import io.chancery.infra.web.signin.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills a firm through the ordinary services so that every table has a row with the firm's mark.
final class Seed {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final BeanFactory beans;
    private final Registers registers;

    Seed(BeanFactory beans) {
        this.beans = beans;
        this.registers = beans.getBean(Registers.class);
    }

    /// The firm's own rows and its first person, who then does everything else.
    TestPerson establish(String mark) {
        beans.getBean(FirmSetup.class)
                .establish(
                        "US",
                        new FirmDetails(
                                "Firm " + mark,
                                Locale.US,
                                Currency.getInstance("USD"),
                                ZoneId.of("America/New_York"),
                                30));
        return TestPerson.allowedAll("Founder " + mark).does(() -> {
            beans.getBean(PeopleAdministration.class)
                    .invite(
                            CommandId.next(),
                            new PersonDetails(
                                    "Person " + mark,
                                    new EmailAddress(mark + "@firm.example"),
                                    EnumSet.allOf(FirmRole.class)));
            return new TestPerson(
                    personNamed(mark),
                    "Person " + mark,
                    TestPerson.allowedAll("").authorities());
        });
    }

    void fill(String mark, TestPerson person) {
        var timekeeper = registers.addTimekeeper(
                "First " + mark, "Last " + mark, new StandardRate(LocalDate.of(2020, 1, 1), rate()));
        var matter = registers.openMatter(registers.openClient("Client " + mark), "Matter " + mark);
        registers.openMatterFor(registers.openClient("Other client " + mark), "Restricted matter " + mark, person);
        record(matter, timekeeper, mark);
        bill(matter);
        record(matter, timekeeper, mark);
        importFile(mark);
        sendDocuments(matter, mark);
        beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            beans.getBean(Jobs.class).start("isolation", mark, "Job " + mark);
            beans.getBean(Outbox.class)
                    .send(new Letter.Mail(
                            new EmailAddress(mark + "@client.example"), "Letter " + mark, "Body " + mark));
            beans.getBean(Notifying.class)
                    .tell(person.uuid(), new Notice("import-done", "ebilling/import", List.of("File " + mark, "1")));
        });
        beans.getBean(Timers.class).start(new TimerDraft(matter, WorkCodes.NONE, new Narrative("Timer " + mark)));
        beans.getBean(Drafts.class).save("matter", Ids.next(), "Draft " + mark);
        beans.getBean(Integrations.class).letIn(CommandId.next(), "Program " + mark, EnumSet.allOf(Scope.class));
        beans.getBean(OwnFactor.class).begin();
        givePasskey(mark);
        beans.getBean(FactorAdministration.class).decide(CommandId.next(), FactorPolicy.NOBODY);
        provider(mark);
        AppsOfTwin.letIn(mark, person, beans.getBean(Integrations.class));
        var approvals = beans.getBean(ApprovalLimits.class);
        approvals.limit(CommandId.next(), person.uuid(), new BigDecimal("100000.00"));
        approvals.askAbove(CommandId.next(), new BigDecimal("1000000.00"));
        look(mark);
        beans.getBean(ToldOfReleases.class)
                .choose(new WhoIsTold(
                        Set.of(), Set.of(), Set.of(new EmailAddress(mark + "@computers.example")), false, 0));
        letIn(mark);
        beans.getBean(SignInBook.class)
                .begin(person.principal(), new Visitor("192.0.2.7", "Browser " + mark, "System"));
        beans.getBean(DeviceBook.class)
                .met(person.principal(), OneTimeToken.next(), new Visitor("192.0.2.7", "Browser " + mark, "System"));
        beans.getBean(PasswordReset.class).ask(new EmailAddress(mark + "@forgot.example"));
        beans.getBean(ViewKeeping.class).save("clients", "View " + mark, "q=" + mark, true);
        askToLookIn(mark);
    }

    /// Only the console's login may ask.
    private static void askToLookIn(String mark) {
        FirmsDatabase.behindTheWall()
                .sql("""
                        insert into control.support_access (id, tenant, operator, operator_name, reason, minutes, asked_at)
                        values (gen_random_uuid(), :firm, gen_random_uuid(), :name, :reason, 60, now())""")
                .param("firm", TenantContext.require().value())
                .param("name", "Operator " + mark)
                .param("reason", "Support " + mark)
                .update();
    }

    /// It lets nobody in, so the firm's own door stays as it is.
    private void provider(String mark) {
        beans.getBean(OpenIdAdministration.class)
                .save(
                        CommandId.next(),
                        null,
                        new ProviderDetails(
                                "Provider " + mark,
                                "https://provider.example/" + mark,
                                "client",
                                Set.of(),
                                "email",
                                false,
                                "",
                                "",
                                null,
                                FactorTrust.OURS,
                                false),
                        "secret of " + mark,
                        false);
    }

    /// A little that the twin has not.
    void add(String mark) {
        var timekeeper = registers.addTimekeeper(
                "More " + mark, "More " + mark, new StandardRate(LocalDate.of(2020, 1, 1), rate()));
        var matter = registers.openMatter(registers.openClient("More clients " + mark), "More matters " + mark);
        record(matter, timekeeper, mark);
        look(mark);
    }

    private void givePasskey(String mark) {
        var host = beans.getBean(TenantDirectory.class)
                .require(TenantContext.require())
                .host();
        var device = new SoftAuthenticator(beans.getBean(FirmAddresses.class).urlOf(host));
        var passkeys = beans.getBean(OwnPasskeys.class);
        try (var _ = InSession.open()) {
            passkeys.add("Passkey " + mark, device.make(passkeys.begin()));
        }
    }

    /// The registry keeps a copy of the logo, which anybody may see at the firm's host.
    private void look(String mark) {
        var logo = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Logo %s</title></svg>".formatted(mark);
        var administration = beans.getBean(FirmAdministration.class);
        administration.look(
                new Branding(
                        Branding.DEFAULT.primary(),
                        Branding.DEFAULT.accent(),
                        Branding.DEFAULT.scheme(),
                        "data:image/svg+xml;base64,"
                                + Base64.getEncoder().encodeToString(logo.getBytes(StandardCharsets.UTF_8))),
                beans.getBean(FirmProfile.class).firm().version());
    }

    /// Somebody with a password, who can sign in at the firm's host.
    private void letIn(String mark) {
        var path = beans.getBean(PeopleAdministration.class)
                .invite(
                        CommandId.next(),
                        new PersonDetails("Signing " + mark, Twins.email(mark), EnumSet.allOf(FirmRole.class)))
                .path();
        beans.getBean(Welcome.class)
                .accept(CommandId.next(), path.substring(path.indexOf('=') + 1), "Signing " + mark, Twins.PASSWORD);
    }

    private void record(MatterId matter, TimekeeperId timekeeper, String mark) {
        var recording = beans.getBean(WorkRecording.class);
        recording.recordTime(
                CommandId.next(),
                new TimeDetails(
                        matter,
                        timekeeper,
                        DAY,
                        RawTime.ofMinutes(42),
                        Treatment.BILLABLE,
                        WorkCodes.NONE,
                        new Narrative("Time " + mark)),
                IfSimilar.RECORD_ANYWAY);
        recording.recordCost(
                CommandId.next(),
                new CostDetails(
                        matter,
                        DAY,
                        Units.ONE,
                        UnitCost.of("12.50", "USD"),
                        CostNature.paid(CostKind.SOFT),
                        Treatment.BILLABLE,
                        WorkCodes.NONE,
                        new Narrative("Cost " + mark)),
                IfSimilar.RECORD_ANYWAY);
        recording.recordCharge(
                CommandId.next(),
                new ChargeDetails(
                        matter,
                        DAY,
                        ChargeKind.FEE,
                        Money.of("500.00", "USD"),
                        WorkCodes.NONE,
                        new Narrative("Charge " + mark)));
    }

    /// Issues everything on the matter, and waits for its files: they hold the mark too.
    private void bill(MatterId matter) {
        var profile = beans.getBean(FirmProfile.class);
        var entity = profile.entities().getFirst();
        var details = new EntityDetails(
                entity.details().name(),
                new PostalAddress("2200 Harbor Street", "", "San Francisco", "CA", "94111", "US"),
                "95-4417763",
                "",
                "",
                new BankDetails("Pacific Merchants Bank", "Holder", "", "", "0042 1187 903", "121000000"),
                "",
                "",
                entity.details().currency());
        beans.getBean(FirmAdministration.class).change(entity.id(), details, entity.version());
        var items = beans.getBean(UnbilledWork.class).ofMatter(matter).stream()
                .map(WorkLine::id)
                .toList();
        var invoice = beans.getBean(Invoicing.class).issue(CommandId.next(), matter, items);
        await().pollInSameThread()
                .atMost(30, SECONDS)
                .until(() -> beans.getBean(InvoiceDirectory.class).invoice(invoice).files().stream()
                        .noneMatch(file -> file.state() == InvoiceFileStatus.State.PENDING));
    }

    /// Takes one file in, and leaves another waiting.
    private void importFile(String mark) {
        var importing = beans.getBean(LedesImport.class);
        importing.takeIn(importing.preview(mark + ".txt", file("Draft", mark)).sha256());
        importing.preview(mark + "-waiting.txt", file("Review", mark));
    }

    private void sendDocuments(MatterId matter, String mark) {
        var files = new SentFiles(beans.getBean(DocumentIntake.class));
        attachReceipt(matter, files.keep(matter, "Document " + mark + ".txt", SentFiles.text("Words " + mark)));
        beans.getBean(DocumentKeeping.class).hold(matter, "Hold " + mark);
        beans.getBean(DocumentRuling.class).choose(new DocumentRules(ExaminingRules.usual(), null, null, 0));
        files.replace(
                beans.getBean(DocumentReplacing.class),
                files.keep(matter, "Old " + mark + ".txt", SentFiles.text("Old " + mark)),
                "New " + mark + ".txt",
                SentFiles.text("New " + mark));
        files.send(matter, "Locked " + mark + ".pdf", SentFiles.lockedPdf("x"));
        disposeOfDocuments(files, mark);
    }

    /// Deletes one, and orders the documents of a matter whose time is over to be deleted.
    private void disposeOfDocuments(SentFiles files, String mark) {
        var past = registers.openMatter(registers.openClient("Past client " + mark), "Past matter " + mark);
        var gone = files.keep(past, "Gone " + mark + ".txt", SentFiles.text("Gone " + mark));
        files.keep(past, "Past " + mark + ".txt", SentFiles.text("Past " + mark));
        beans.getBean(DocumentKeeping.class).throwAway(gone);
        beans.getBean(DocumentKeeping.class).delete(gone);
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> beans.getBean(JdbcClient.class)
                        .sql("update matter set opened_on = '2010-01-04', closed_on = '2011-03-01' where id = :id")
                        .param("id", past.value())
                        .update());
        beans.getBean(Retention.class).decide(new RetentionRule(2, 0));
        beans.getBean(Retention.class).dispose(past);
    }

    /// On a matter whose costs nobody billed yet.
    private void attachReceipt(MatterId matter, DocumentId document) {
        var cost = beans.getBean(UnbilledWork.class).ofMatter(matter).stream()
                .filter(line -> line.kind() == WorkKind.COST)
                .findFirst()
                .orElseThrow();
        beans.getBean(Receipts.class).attach(cost.id(), document);
    }

    private static byte[] file(String word, String mark) {
        try (var example = Seed.class.getResourceAsStream("/ebilling/two-invoices.txt")) {
            var text = new String(Objects.requireNonNull(example).readAllBytes(), StandardCharsets.UTF_8);
            return text.replace(word, word + " " + mark).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID personNamed(String mark) {
        return beans.getBean(TransactionTemplate.class)
                .execute(status -> beans.getBean(JdbcClient.class)
                        .sql("select id from person where name = :name")
                        .param("name", "Person " + mark)
                        .query(UUID.class)
                        .single());
    }

    private static HourlyRate rate() {
        return HourlyRate.of("350.00", "USD");
    }
}
