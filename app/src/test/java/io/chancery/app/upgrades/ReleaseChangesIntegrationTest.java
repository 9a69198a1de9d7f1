package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.upgrades.ReleaseChange.Bearing;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A firm that has timekeepers and no client yet.
class ReleaseChangesIntegrationTest extends UpgradedFirm {

    private static final ReleaseNumber NEWEST = ReleaseNumber.of("2026.3");

    @Autowired
    ReleaseChanges changes;

    @Autowired
    PartsInUse parts;

    @Autowired
    List<PartInUse> all;

    @Test
    void whatTheFirmUsesComesFirstAndWhatItDoesNotUseLast() {
        assertThat(between(firm))
                .extracting(change -> change.item().feature(), ReleaseChange::bearing)
                .containsExactly(
                        tuple("timekeepers.initials", Bearing.IN_USE),
                        tuple("timekeepers.initials", Bearing.IN_USE),
                        tuple("clients.any-spelling", Bearing.OTHER_FIRMS),
                        tuple("clients.any-spelling", Bearing.OTHER_FIRMS));
    }

    @Test
    void aFirmBeginsToUseAPartWithTheFirstRowOfIt() {
        var ada = TestPerson.allowedAll("Ada Dunmore");
        TenantContext.runAs(firm, () -> ada.does(() -> registers.openClient("Harbor Freight")));
        assertThat(between(firm)).extracting(ReleaseChange::bearing).containsOnly(Bearing.IN_USE);
    }

    @Test
    void whatAnotherFirmUsesSaysNothingOfThisOne() {
        TenantContext.runAs(
                Firm.BIRCHWOOD.id(),
                () -> TestPerson.allowedAll("Bea Birchwood")
                        .does(() -> registers.openClient("Birchwood’s own client")));
        assertThat(used(Firm.BIRCHWOOD.id())).contains("clients");
        assertThat(used(firm)).containsExactly("timekeepers");
    }

    @Test
    void everyPartCanBeAskedFor() {
        SUPERUSER
                .sql("update %s.legal_entity set vat_id = 'GB123456789'".formatted(schema))
                .update();
        assertThat(used(firm)).containsExactlyInAnyOrder("timekeepers", "vat");
    }

    private List<ReleaseChange> between(TenantId firm) {
        return TenantContext.callAs(
                firm,
                () -> transactions.execute(
                        _ -> changes.between(firm, ReleaseNumber.FIRST, NEWEST).all()));
    }

    private Set<String> used(TenantId firm) {
        var keys = all.stream().map(PartInUse::key).collect(Collectors.toSet());
        return TenantContext.callAs(firm, () -> transactions.execute(_ -> parts.of(keys)));
    }
}
