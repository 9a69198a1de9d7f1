package io.chancery.app.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.StatementCount;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class MattersIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    MatterRegister register;

    @Autowired
    MatterDirectory directory;

    @Autowired
    MatterList list;

    @BeforeEach
    void establish() {
        registers.establish(Firm.ASHWORTH);
    }

    @Test
    void closesOnADayAndOpensAgain() {
        var matter = ada.does(() -> registers.openMatter(registers.openClient("Quarry Ltd"), "Lease"));
        ada.doesIt(() -> register.close(matter, LocalDate.of(2026, 6, 30)));
        assertThat(ada.does(() -> directory.matter(matter)).closedOn()).isEqualTo("2026-06-30");
        ada.doesIt(() -> register.reopen(matter));
        assertThat(ada.does(() -> directory.matter(matter)).isOpen()).isTrue();
    }

    @Test
    void refusesToCloseBeforeItOpened() {
        var matter = ada.does(() -> registers.openMatter(registers.openClient("Quarry Ltd"), "Lease"));
        assertThatThrownBy(() -> ada.doesIt(() -> register.close(matter, LocalDate.of(2026, 1, 14))))
                .isInstanceOf(ClosesBeforeItOpened.class);
    }

    @Test
    void aClosedMatterIsNotChanged() {
        var matter = ada.does(() -> registers.openMatter(registers.openClient("Quarry Ltd"), "Lease"));
        ada.doesIt(() -> register.close(matter, LocalDate.of(2026, 6, 30)));
        var sheet = ada.does(() -> directory.matter(matter));
        assertThatThrownBy(() -> ada.does(() -> register.change(matter, sheet.details(), sheet.version())))
                .isInstanceOf(MatterIsClosed.class);
    }

    @Test
    void numbersTheMattersOfAClientInARow() {
        var client = ada.does(() -> registers.openClient("Row & Row"));
        var first = ada.does(() -> directory.suggestNumber(client));
        assertThat(first.value()).endsWith("-01");
        ada.does(() -> {
            var details = registers.matter(client, "First", null);
            return register.open(
                    CommandId.next(),
                    new MatterDetails(
                            client,
                            first,
                            "First",
                            "",
                            null,
                            null,
                            details.entity(),
                            details.office(),
                            details.openedOn()),
                    new MatterAccess.Everyone());
        });
        assertThat(ada.does(() -> directory.suggestNumber(client)).value()).endsWith("-02");
    }

    @Test
    void namesTheResponsibleTimekeeperInListAndHistory() {
        var grace = ada.does(() -> registers.addTimekeeper("Grace", "Okafor"));
        var mark = "responsible" + Ids.next();
        var matter = ada.does(() -> register.open(
                CommandId.next(),
                registers.matter(registers.openClient("Quarry Ltd"), mark, grace),
                new MatterAccess.Everyone()));
        assertThat(ada.does(() -> list.rows(ListQuery.ALL.searching(mark), 0, 5)))
                .singleElement()
                .extracting(MatterRow::responsible)
                .isEqualTo("Grace Okafor");
        assertThat(ada.does(() -> list.count(ListQuery.ALL.filtering("responsible", List.of(grace.toString())))))
                .isEqualTo(1);
        assertThat(ada.does(() -> directory.history(matter, 1))
                        .getFirst()
                        .after()
                        .get("responsible"))
                .contains("Grace Okafor");
    }

    @Test
    void readsAPageWithTwoStatementsHoweverManyRows() throws Exception {
        var client = ada.does(() -> registers.openClient("Counted once"));
        for (int i = 0; i < 5; i++) {
            ada.does(() -> registers.openMatter(client, "Counted matter"));
        }
        var statements = StatementCount.of(() -> ada.does(() -> list.rows(ListQuery.ALL.searching("Counted"), 0, 50)));
        assertThat(statements).as("door, page").hasSize(2);
    }

    @Test
    void survivesAnAddressThatHoldsNonsense() {
        var query = ListQuery.ALL
                .filtering("client", List.of("'); drop table matter"))
                .filtering("state", List.of("?"));
        assertThat(ada.does(() -> list.rows(query, 0, 5))).isEmpty();
    }

    @Test
    void showsTheOtherFirmNothing() {
        var mark = "secret" + Ids.next();
        var matter = ada.does(() -> registers.openMatter(registers.openClient(mark), mark));
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            assertThat(ada.does(() -> list.count(ListQuery.ALL.searching(mark))))
                    .isZero();
            assertThat(ada.does(() -> directory.references(List.of(matter)))).isEmpty();
        });
    }
}
