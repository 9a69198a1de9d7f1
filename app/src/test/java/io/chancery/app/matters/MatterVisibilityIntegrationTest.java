package io.chancery.app.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.clients.ClientList;
import io.chancery.app.clients.ClientRow;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.persistence.Ids;
import io.chancery.themes.list.ListQuery;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.AuthenticationException;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class MatterVisibilityIntegrationTest {

    private final TestPerson inside = TestPerson.allowedAll("Ines Inside");
    private final TestPerson outside = TestPerson.allowedAll("Otto Outside");
    private final String mark = "walled" + Ids.next();

    @Autowired
    Registers registers;

    @Autowired
    MatterRegister register;

    @Autowired
    MatterDirectory directory;

    @Autowired
    MatterList list;

    @Autowired
    ClientList clients;

    @Autowired
    MatterVisibility visibility;

    MatterId matter;

    @BeforeEach
    void openOneRestrictedMatter() {
        registers.establish(Firm.ASHWORTH);
        matter = inside.does(() -> registers.openMatterFor(registers.openClient(mark), mark, inside));
    }

    @Test
    void whoIsNamedFindsItEverywhere() {
        assertThat(inside.does(() -> seen())).containsOnly(true);
    }

    @Test
    void whoIsNotNamedFindsItNowhereWhateverTheirRole() {
        assertThat(outside.does(() -> seen())).containsOnly(false);
        assertThatThrownBy(() -> outside.does(() -> directory.matter(matter))).isInstanceOf(NotInThisFirm.class);
        assertThatThrownBy(() -> outside.does(() -> directory.history(matter, 5)))
                .isInstanceOf(NotInThisFirm.class);
    }

    @Test
    void whoIsNotNamedCannotChangeIt() {
        var sheet = inside.does(() -> directory.matter(matter));
        assertThatThrownBy(() -> outside.does(() -> register.change(matter, sheet.details(), sheet.version())))
                .isInstanceOf(NotInThisFirm.class);
        assertThatThrownBy(() -> outside.doesIt(() -> register.reopen(matter))).isInstanceOf(NotInThisFirm.class);
        assertThatThrownBy(
                        () -> outside.doesIt(() -> register.restrict(matter, new MatterAccess.Everyone(), "curious")))
                .isInstanceOf(NotInThisFirm.class);
    }

    /// A job has no person; it finds nothing behind a wall and may not even ask a service.
    @Test
    void whoeverActsWithoutBeingAPersonSeesNoneOfIt() {
        assertThat(visibility.viewer()).isNotIn(inside.uuid(), outside.uuid());
        assertThatThrownBy(this::seen).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void everyOpeningOfTheWalledMatterIsRecorded() {
        inside.does(() -> directory.matter(matter));
        assertThat(inside.does(() -> directory.history(matter, 5)))
                .filteredOn(entry -> entry.action().equals("matter.read"))
                .extracting(AuditEntry::actorName)
                .containsExactly("Ines Inside");
    }

    @Test
    void openingItToEveryoneIsRecordedWithTheReason() {
        inside.doesIt(() -> register.restrict(matter, new MatterAccess.Everyone(), "The deal is public."));
        assertThat(outside.does(() -> seen())).containsOnly(true);
        assertThat(outside.does(() -> directory.history(matter, 1)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("matter.unrestricted");
                    assertThat(entry.reason()).isEqualTo("The deal is public.");
                });
    }

    @Test
    void whoRestrictsStaysInside() {
        var others = new MatterAccess.Only(Set.of(outside.uuid()));
        assertThatThrownBy(() -> inside.doesIt(() -> register.restrict(matter, others, "")))
                .isInstanceOf(NobodyWouldSeeMatter.class);
    }

    /// Every way that leads to a matter, and whether it led to this one.
    private List<Boolean> seen() {
        return List.of(
                !list.rows(ListQuery.ALL.searching(mark), 0, 5).isEmpty(),
                list.count(ListQuery.ALL.searching(mark)) > 0,
                !directory.matching(mark, 0, 5).isEmpty(),
                !directory.references(Set.of(matter)).isEmpty(),
                directory.touchedLately(5).stream()
                        .anyMatch(touched -> touched.id().equals(matter)),
                clients.rows(ListQuery.ALL.searching(mark), 0, 5).stream()
                                .mapToLong(ClientRow::matters)
                                .sum()
                        > 0);
    }
}
