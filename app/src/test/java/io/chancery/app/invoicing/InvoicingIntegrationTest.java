package io.chancery.app.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterAccess;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.LineAdjustment;
import io.chancery.app.money.Money;
import io.chancery.app.paper.MissingParticular;
import io.chancery.app.paper.PaperLine;
import io.chancery.app.tax.TaxCategory;
import io.chancery.app.tax.TaxTotal;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.work.CostKind;
import io.chancery.app.work.CostNature;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkChanges;
import io.chancery.app.work.WorkKind;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InvoicingIntegrationTest extends AtTheBillingDesk {

    @Autowired
    WorkChanges changes;

    @Test
    void issuesWorkUnderANumberAndTheWorkIsBilled() {
        var matter = matterWithWork();

        var invoice = ada.does(() -> issueAll(matter));

        var sheet = ada.does(() -> directory.invoice(invoice));
        assertThat(sheet.paper().number()).matches("20\\d\\d-\\d{4,}");
        assertThat(sheet.paper().total()).isEqualTo(Money.of("2274.57", "USD"));
        assertThat(ada.does(() -> unbilled.ofMatter(matter))).isEmpty();
        assertThat(ada.does(() -> directory.history(invoice, 5)))
                .extracting(entry -> entry.action())
                .containsExactly("invoice.issued");
        assertThat(ada.does(() -> list.rows(found(sheet.paper().number()), 0, 5)))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.total()).isEqualTo(sheet.paper().total()));
    }

    @Test
    void aPreviewSaysWhatWouldBeIssuedAndUsesNoNumber() {
        var matter = matterWithWork();
        var before = numbersUsed();

        var preview = ada.does(() -> invoicing.preview(matter, List.of()));

        assertThat(preview.paper().isPreview()).isTrue();
        assertThat(preview.canBeIssued()).isTrue();
        assertThat(preview.withoutLedes()).isEmpty();
        assertThat(preview.paper().total()).isEqualTo(Money.of("2274.57", "USD"));
        assertThat(numbersUsed()).isEqualTo(before);
    }

    @Test
    void whatChangedAfterThePreviewIsNotIssuedBeforeItIsSeen() {
        var matter = matterWithWork();
        var seen = ada.does(() -> invoicing.preview(matter, List.of()));
        var before = numbersUsed();
        var hours = ada.does(() -> unbilled.ofMatter(matter)).stream()
                .filter(line -> line.kind() == WorkKind.TIME)
                .findFirst()
                .orElseThrow();
        ada.doesIt(() -> changes.adjust(
                hours.id(),
                Optional.of(new LineAdjustment(Money.of("-100", "USD"), "Agreed with the client")),
                hours.version()));

        assertThatThrownBy(() -> ada.does(() -> invoicing.issue(CommandId.next(), matter, seen)))
                .isInstanceOf(WorkChangedSincePreview.class);
        assertThat(numbersUsed()).isEqualTo(before);

        var again = ada.does(() -> invoicing.preview(matter, List.of()));
        var invoice = ada.does(() -> invoicing.issue(CommandId.next(), matter, again));
        assertThat(ada.does(() -> directory.invoice(invoice)).paper().total()).isEqualTo(Money.of("2174.57", "USD"));
    }

    @Test
    void aPreviewOfOnePieceOfWorkShowsThatAlone() {
        var matter = matterWithWork();
        var one = ada.does(() -> unbilled.ofMatter(matter)).getFirst().id();

        assertThat(ada.does(() -> invoicing.preview(matter, List.of(one))).items())
                .containsExactly(one);
    }

    @Test
    void workWithoutChargeIsShownAtItsValueAndTakenOff() {
        var matter = ada.does(() -> desk.matter(Firm.ASHWORTH));
        ada.does(() -> desk.hours(matter, desk.timekeeper(Firm.ASHWORTH), 33, Treatment.NO_CHARGE, "Courtesy call"));
        ada.does(() -> desk.charge(matter, "100", "USD"));

        var invoice = ada.does(() -> issueAll(matter));

        var line = ada.does(() -> directory.invoice(invoice))
                .paper()
                .lines()
                .getFirst()
                .head();
        assertThat(line.amount().value()).isEqualTo(Money.of("210", "USD"));
        assertThat(line.amount().net()).isEqualTo(Money.of("0", "USD"));
        assertThat(line.adjustmentReason()).isEqualTo("No charge");
        assertThat(ledesLines(invoice).getFirst().net()).isEqualTo(Money.of("0", "USD"));
    }

    @Test
    void aMissingParticularStopsIssuingAndIsNamedAndNothingIsTaken() {
        var matter = matterWithWork();
        var before = numbersUsed();
        ada.doesIt(() -> desk.strip(Firm.ASHWORTH));

        assertThatThrownBy(() -> ada.does(() -> issueAll(matter)))
                .isInstanceOfSatisfying(
                        ParticularsMissing.class,
                        refusal -> assertThat(refusal.missing())
                                .containsExactly(MissingParticular.FIRM_ADDRESS, MissingParticular.BANK_DETAILS));

        assertThat(numbersUsed()).isEqualTo(before);
        assertThat(ada.does(() -> unbilled.ofMatter(matter))).hasSize(4);
        assertThat(ada.does(() -> invoicing.preview(matter, List.of())).missing())
                .contains(MissingParticular.BANK_DETAILS);
    }

    @Test
    @RunAsFirm(Firm.BIRCHWOOD)
    void anEnglishInvoiceBearsVatAndHasNoLedes1998B() {
        var matter = ada.does(() -> desk.matter(Firm.BIRCHWOOD));
        ada.does(() -> desk.hours(matter, desk.timekeeper(Firm.BIRCHWOOD), 120, Treatment.BILLABLE, "Lease"));
        assertThat(ada.does(() -> invoicing.preview(matter, List.of())).withoutLedes())
                .isPresent();

        var invoice = ada.does(() -> issueAll(matter));

        var sheet = ada.does(() -> directory.invoice(invoice));
        assertThat(sheet.paper().tax().total()).isEqualTo(Money.of("140", "GBP"));
        assertThat(sheet.paper().total()).isEqualTo(Money.of("840", "GBP"));
        assertThat(sheet.paper().signatory()).isEqualTo("Rosalind Pell, Partner");
        assertThat(sheet.files()).extracting(InvoiceFileStatus::kind).containsExactly(InvoiceFileKind.PDF);
    }

    @Test
    @RunAsFirm(Firm.BIRCHWOOD)
    void whatWasPaidOnTheClientsBehalfBearsNoVatAndWhatIsUnpaidIsMarked() {
        var matter = ada.does(() -> desk.matter(Firm.BIRCHWOOD));
        ada.does(() -> desk.hours(matter, desk.timekeeper(Firm.BIRCHWOOD), 120, Treatment.BILLABLE, "Claim form"));
        ada.does(() -> desk.spent(matter, "50", CostNature.paid(CostKind.HARD)));
        ada.does(() -> desk.spent(matter, "455", new CostNature(CostKind.PASS_THROUGH, true)));

        var paper = ada.does(() -> directory.invoice(issueAll(matter))).paper();

        assertThat(paper.net()).isEqualTo(Money.of("1205", "GBP"));
        assertThat(paper.tax().totals())
                .extracting(total -> total.rate().category(), TaxTotal::net, TaxTotal::tax)
                .containsExactly(
                        tuple(TaxCategory.STANDARD, Money.of("750", "GBP"), Money.of("150", "GBP")),
                        tuple(TaxCategory.NOT_TAXED, Money.of("455", "GBP"), Money.of("0", "GBP")));
        assertThat(paper.lines())
                .filteredOn(PaperLine.Cost.class::isInstance)
                .extracting(line -> ((PaperLine.Cost) line).paid())
                .containsExactly(true, false);
    }

    @Test
    void theOtherFirmAndPeopleOutsideARestrictedMatterSeeNothing() {
        var matter = matterWithWork();
        var invoice = ada.does(() -> issueAll(matter));
        var number = ada.does(() -> directory.invoice(invoice)).paper().number();
        var berta = TestPerson.allowedAll("Berta Bell");

        TenantContext.runAs(
                Firm.BIRCHWOOD.id(),
                () -> assertThatThrownBy(() -> ada.does(() -> directory.invoice(invoice)))
                        .isInstanceOf(NotInThisFirm.class));
        ada.doesIt(() -> matters.restrict(matter, new MatterAccess.Only(Set.of(ada.uuid())), "Sensitive"));

        assertThat(berta.does(() -> list.count(found(number)))).isZero();
        assertThat(berta.does(() -> list.totals(found(number)))).isEmpty();
        assertThatThrownBy(() -> berta.does(() -> directory.invoice(invoice))).isInstanceOf(NotInThisFirm.class);
        assertThatThrownBy(() -> berta.does(() -> directory.file(invoice, InvoiceFileKind.PDF)))
                .isInstanceOf(NotInThisFirm.class);
        assertThatThrownBy(() ->
                        berta.does(() -> correcting.correct(CommandId.next(), invoice, "No", BilledWork.GIVEN_BACK)))
                .isInstanceOf(NotInThisFirm.class);
        assertThat(ada.does(() -> list.count(found(number)))).isEqualTo(1);
    }

    @Test
    void everyOpeningOfAWalledMattersInvoiceAndOfItsFilesIsRecorded() {
        var matter = matterWithWork();
        var invoice = ada.does(() -> issueAll(matter));
        awaitFiles(invoice);
        ada.doesIt(() -> matters.restrict(matter, new MatterAccess.Only(Set.of(ada.uuid())), "Sensitive"));

        ada.does(() -> list.rows(found("order"), 0, 5));
        ada.does(() -> directory.history(invoice, 5));
        assertThat(readersOf(matter)).isEmpty();

        ada.does(() -> directory.invoice(invoice));
        assertThat(readersOf(matter)).hasSize(1);
        ada.does(() -> directory.file(invoice, InvoiceFileKind.PDF));
        assertThat(readersOf(matter)).hasSize(2);
        ada.does(() -> directory.file(invoice, InvoiceFileKind.LEDES_1998B));
        assertThat(readersOf(matter)).containsOnly("Ada Ashworth").hasSize(3);
    }

    private List<String> readersOf(MatterId matter) {
        return ada.does(() -> matterDirectory.history(matter, 20)).stream()
                .filter(entry -> entry.action().equals("matter.read"))
                .map(AuditEntry::actorName)
                .toList();
    }
}
