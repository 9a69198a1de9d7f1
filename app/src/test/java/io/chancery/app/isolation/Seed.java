package io.chancery.app.isolation;

import io.chancery.app.approvals.ApprovalLimits;
import io.chancery.app.firm.FirmAdministration;
import io.chancery.app.firm.FirmDetails;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.FirmSetup;
import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.Scope;
import io.chancery.app.lists.ViewKeeping;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.notifications.Notice;
import io.chancery.app.notifications.Notifying;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.timekeepers.StandardRate;
import io.chancery.app.upgrades.ToldOfReleases;
import io.chancery.app.upgrades.WhoIsTold;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.TimerDraft;
import io.chancery.app.work.Timers;
import io.chancery.app.work.WorkCodes;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.drafts.Drafts;
import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.outbound.Letter;
import io.chancery.infra.outbound.Outbox;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.TenantContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills a firm through the ordinary services so that every table has a row with the firm's mark.
final class Seed {

    private final BeanFactory beans;
    private final Registers registers;
    private final SeedOfPeople people;
    private final SeedOfWork work;
    private final SeedOfDocuments documents;

    Seed(BeanFactory beans) {
        this.beans = beans;
        this.registers = beans.getBean(Registers.class);
        this.people = new SeedOfPeople(beans);
        this.work = new SeedOfWork(beans);
        this.documents = new SeedOfDocuments(beans);
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
        return TestPerson.allowedAll("Founder " + mark).does(() -> people.invite(mark));
    }

    void fill(String mark, TestPerson person) {
        var timekeeper = registers.addTimekeeper(
                "First " + mark, "Last " + mark, new StandardRate(LocalDate.of(2020, 1, 1), rate()));
        var matter = registers.openMatter(registers.openClient("Client " + mark), "Matter " + mark);
        registers.openMatterFor(registers.openClient("Other client " + mark), "Restricted matter " + mark, person);
        work.record(matter, timekeeper, mark);
        work.bill(matter);
        work.record(matter, timekeeper, mark);
        work.importFile(mark);
        documents.send(matter, mark);
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
        people.fill(mark, person);
        AppsOfTwin.letIn(mark, person, beans.getBean(Integrations.class));
        var approvals = beans.getBean(ApprovalLimits.class);
        approvals.limit(CommandId.next(), person.uuid(), new BigDecimal("100000.00"));
        approvals.askAbove(CommandId.next(), new BigDecimal("1000000.00"));
        look(mark);
        beans.getBean(ToldOfReleases.class)
                .choose(new WhoIsTold(
                        Set.of(), Set.of(), Set.of(new EmailAddress(mark + "@computers.example")), false, 0));
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

    /// A little that the twin has not.
    void add(String mark) {
        var timekeeper = registers.addTimekeeper(
                "More " + mark, "More " + mark, new StandardRate(LocalDate.of(2020, 1, 1), rate()));
        var matter = registers.openMatter(registers.openClient("More clients " + mark), "More matters " + mark);
        work.record(matter, timekeeper, mark);
        look(mark);
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

    private static HourlyRate rate() {
        return HourlyRate.of("350.00", "USD");
    }
}
