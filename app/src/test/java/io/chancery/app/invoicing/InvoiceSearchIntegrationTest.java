package io.chancery.app.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.lists.Snippet;
import io.chancery.app.matters.MatterAccess;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.StatementCount;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.work.Treatment;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InvoiceSearchIntegrationTest extends AtTheBillingDesk {

    private static final int STATEMENTS = 2;

    private final TestPerson ben = TestPerson.allowedAll("Ben Ashworth");

    /// A word of this test alone.
    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    InvoiceSearch search;

    @Autowired
    MatterRegister register;

    @Test
    void anInvoiceIsFoundByItsNumberItsClientAndTheNarrativesOfItsLines() {
        var invoice = issue(matterOf("Draft the " + word + " agreements"));
        var number = ada.does(() -> directory.invoice(invoice)).paper().number();

        assertThat(ids(ada, number)).contains(invoice);
        assertThat(ids(ada, "harbor insurance " + word)).containsExactly(invoice);
        assertThat(rows(ada, word + " agreement").getFirst().snippet().parts())
                .contains(new Snippet.Part(word, true), new Snippet.Part("agreements", true));
    }

    @Test
    void aCreditNoteIsFoundBesideTheInvoiceItTakesBack() {
        var invoice = issue(matterOf(word));
        var creditNote = ada.does(() -> correcting.correct(CommandId.next(), invoice, "Wrong", BilledWork.KEPT));

        assertThat(ids(ada, word)).containsExactlyInAnyOrder(invoice, creditNote);
    }

    @Test
    void aWallHoldsForRowsAndForTheirNumber() {
        var matter = matterOf(word);
        issue(matter);
        ada.doesIt(() -> register.restrict(matter, new MatterAccess.Only(Set.of(ada.uuid())), "Conflict"));

        assertThat(rows(ada, word)).hasSize(1);
        assertThat(rows(ben, word)).isEmpty();
    }

    @Test
    void filtersNarrowWhatIsFound() {
        var matter = matterOf(word);
        var invoice = issue(matter);
        issue(matterOf(word));

        assertThat(ids(ada, query(word).filtering("matter", List.of(matter.toString()))))
                .containsExactly(invoice);
        assertThat(ids(ada, query(word).filtering("issued", List.of("2099-01-01", ""))))
                .isEmpty();
        assertThat(ids(ada, query(word).filtering("matter", List.of("nobody's"))))
                .isEmpty();
    }

    @Test
    void theOtherFirmFindsNothingAndAPageCostsOneStatement() throws Exception {
        issue(matterOf(word));

        assertThat(StatementCount.of(() -> rows(ada, word))).hasSize(STATEMENTS);
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            assertThat(rows(ada, word)).isEmpty();
        });
    }

    private MatterId matterOf(String narrative) {
        return ada.does(() -> {
            var matter = desk.matter(Firm.ASHWORTH);
            desk.hours(matter, desk.timekeeper(Firm.ASHWORTH), 60, Treatment.BILLABLE, narrative);
            return matter;
        });
    }

    private InvoiceId issue(MatterId matter) {
        return ada.does(() -> issueAll(matter));
    }

    private List<InvoiceId> ids(TestPerson person, String words) {
        return ids(person, query(words));
    }

    private List<InvoiceId> ids(TestPerson person, ListQuery query) {
        return rows(person, query).stream().map(found -> found.row().id()).toList();
    }

    private List<InvoiceFound> rows(TestPerson person, String words) {
        return rows(person, query(words));
    }

    private List<InvoiceFound> rows(TestPerson person, ListQuery query) {
        var found = person.does(() -> search.found(query, 0, 20));
        assertThat(found.all()).isEqualTo(found.page().size());
        return found.page();
    }

    private static ListQuery query(String words) {
        return ListQuery.ALL.searching(words);
    }
}
