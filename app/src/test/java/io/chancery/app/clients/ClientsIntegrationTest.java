package io.chancery.app.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.StatementCount;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.SortBy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class ClientsIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    ClientRegister register;

    @Autowired
    ClientDirectory directory;

    @Autowired
    ClientList list;

    @BeforeEach
    void establish() {
        registers.establish(Firm.ASHWORTH);
    }

    @Test
    void opensAClientOnceHoweverOftenTheFormIsSent() {
        var command = CommandId.next();
        var details = registers.client("Corner Bakery " + Ids.next());
        var first = ada.does(() -> register.open(command, details));
        var again = ada.does(() -> register.open(command, details));
        assertThat(again).isEqualTo(first);
        assertThat(ada.does(() -> list.count(ListQuery.ALL.searching(details.name()))))
                .isEqualTo(1);
    }

    @Test
    void givesANumberThatTwoPeopleTakeAtOnceToOneAndTellsTheOther() throws Exception {
        var firm = TenantContext.require();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                var details = registers.client("Twin Peaks Lumber");
                var together = new CyclicBarrier(2);
                Callable<Boolean> opening = () -> {
                    together.await();
                    return TenantContext.callAs(firm, () -> isOpened(details));
                };
                var opened = threads.invokeAll(List.of(opening, opening));
                assertThat(List.of(opened.getFirst().get(), opened.getLast().get()))
                        .as("round %d", round)
                        .containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private boolean isOpened(ClientDetails details) {
        try {
            ada.does(() -> register.open(CommandId.next(), details));
            return true;
        } catch (ClientNumberTaken taken) {
            return false;
        }
    }

    @Test
    void refusesANumberThatAnotherClientHasWhateverItsCase() {
        var details = registers.client("Harbor Freight Co");
        ada.does(() -> register.open(CommandId.next(), details));
        var lower = new ClientDetails(
                new ClientNumber(details.number().value().toLowerCase(java.util.Locale.ROOT)),
                "Somebody else",
                details.address(),
                "",
                details.locale(),
                details.currency());
        assertThatThrownBy(() -> ada.does(() -> register.open(CommandId.next(), lower)))
                .isInstanceOf(ClientNumberTaken.class);
    }

    @Test
    void tellsWhoIsSlowerThatSomebodyElseSaved() {
        var client = ada.does(() -> registers.openClient("Mill & Sons"));
        var seen = ada.does(() -> directory.client(client));
        ada.does(() -> register.change(client, registers.client("Mill & Daughters"), seen.version()));
        assertThatThrownBy(() -> ada.does(() -> register.change(client, registers.client("Mill & Co"), seen.version())))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(ada.does(() -> directory.client(client)).details().name()).isEqualTo("Mill & Daughters");
    }

    @Test
    void tellsWhatHappenedWithBeforeAndAfter() {
        var client = ada.does(() -> registers.openClient("Quay Lines"));
        var seen = ada.does(() -> directory.client(client));
        ada.does(() -> register.change(client, registers.client("Quay Shipping"), seen.version()));
        ada.doesIt(() -> register.archive(client));
        var history = ada.does(() -> directory.history(client, 10));
        assertThat(history)
                .extracting(AuditEntry::action)
                .containsExactly("client.archived", "client.changed", "client.opened");
        assertThat(history.get(1).before()).containsEntry("name", "Quay Lines");
        assertThat(history.get(1).after())
                .containsEntry("name", "Quay Shipping")
                .doesNotContainKey("city");
        assertThat(history.get(1).actorName()).isEqualTo("Ada Ashworth");
    }

    @Test
    void archivesInsteadOfDeletingAndOnlyWithoutOpenMatters() {
        var client = ada.does(() -> registers.openClient("Orchard Foods"));
        ada.does(() -> registers.openMatter(client, "Supply contract"));
        assertThatThrownBy(() -> ada.doesIt(() -> register.archive(client))).isInstanceOf(ClientHasOpenMatters.class);
        var other = ada.does(() -> registers.openClient("Orchard Holdings"));
        ada.doesIt(() -> register.archive(other));
        assertThat(ada.does(() -> directory.matching("Orchard Holdings", 0, 5))).isEmpty();
        assertThat(ada.does(() -> directory.client(other)).archived()).isTrue();
        ada.doesIt(() -> register.restore(other));
        assertThat(ada.does(() -> directory.matching("Orchard Holdings", 0, 5))).hasSize(1);
    }

    @Test
    void findsEveryWordInAnyOrderAndTakesNoneForAWildcard() {
        ada.does(() -> registers.openClient("Lantern Publishing 100%"));
        assertThat(found("publishing lantern")).contains("Lantern Publishing 100%");
        assertThat(found("100%")).contains("Lantern Publishing 100%");
        assertThat(found("lan%ing")).isEmpty();
        assertThat(found("l_ntern")).isEmpty();
    }

    @Test
    void sortsByWhatTheScreenMayAskAndIgnoresTheRest() {
        ada.does(() -> registers.openClient("zebra sorted"));
        ada.does(() -> registers.openClient("Aardvark sorted"));
        var query = ListQuery.ALL
                .searching("sorted")
                .sortedBy(List.of(new SortBy("name; drop table client", false), new SortBy("name", true)));
        assertThat(ada.does(() -> list.rows(query, 0, 10)))
                .extracting(ClientRow::name)
                .containsExactly("zebra sorted", "Aardvark sorted");
    }

    @Test
    void readsAPageWithThreeStatementsHoweverManyRows() throws Exception {
        for (int i = 0; i < 5; i++) {
            var client = ada.does(() -> registers.openClient("Counted client"));
            ada.does(() -> registers.openMatter(client, "Counted matter"));
        }
        var statements = StatementCount.of(() -> ada.does(() -> list.rows(ListQuery.ALL.searching("Counted"), 0, 50)));
        assertThat(statements).as("door, page, counts").hasSize(3);
    }

    @Test
    void showsTheOtherFirmNothing() {
        var client = ada.does(() -> registers.openClient("Ashworth's own secret client"));
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            assertThat(found("secret client")).isEmpty();
            assertThatThrownBy(() -> ada.does(() -> directory.client(client))).isInstanceOf(NotInThisFirm.class);
        });
    }

    @Test
    void suggestsAFreeNumberThatFollowsTheLast() {
        var last = ada.does(() -> registers.openClient("The last one"));
        var number = ada.does(() -> directory.client(last)).details().number();
        var suggested = ada.does(directory::suggestNumber);
        assertThat(suggested).isNotEqualTo(number);
        assertThat(ada.does(() -> directory.withNumber(suggested))).isEmpty();
    }

    private List<String> found(String typed) {
        return ada.does(() -> list.rows(ListQuery.ALL.searching(typed), 0, 50)).stream()
                .map(ClientRow::name)
                .toList();
    }
}
