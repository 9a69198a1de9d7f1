package io.chancery.control.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.Installation;
import io.chancery.infra.tenancy.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirmCountersIntegrationTest {

    private static final TenantId ASHWORTH = new TenantId(UUID.randomUUID());
    private static final TenantId BIRCHWOOD = new TenantId(UUID.randomUUID());

    private Installation installation;
    private FirmCounters counters;

    @BeforeEach
    void install() {
        installation = new Installation("counters");
        counters = installation.node().getBean(FirmCounters.class);
        for (var firm : new TenantId[] {ASHWORTH, BIRCHWOOD}) {
            installation.superuser().sql("""
                    insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                    values (:id, :id::text, 'x', :id::text, 'main', :id::text, 'US', 'en-US', 'ACTIVE', now())
                    """).param("id", firm.value()).update();
        }
    }

    @AfterEach
    void remove() {
        installation.close();
    }

    @Test
    void writesWhatWasGatheredForThatFirmAlone() {
        counters.users(ASHWORTH, 3);
        counters.active(ASHWORTH);
        counters.active(ASHWORTH);
        counters.users(ASHWORTH, 4);
        assertThat(users(ASHWORTH)).as("nothing is written at once").isZero();
        counters.write();
        assertThat(users(ASHWORTH)).isEqualTo(4);
        assertThat(isUsed(ASHWORTH)).isTrue();
        assertThat(users(BIRCHWOOD)).isZero();
        assertThat(isUsed(BIRCHWOOD)).isFalse();
    }

    @Test
    void leavesTheOtherCounterAsItWas() {
        counters.users(ASHWORTH, 3);
        counters.write();
        counters.active(ASHWORTH);
        counters.write();
        assertThat(users(ASHWORTH)).isEqualTo(3);
        counters.users(ASHWORTH, 2);
        counters.write();
        assertThat(isUsed(ASHWORTH)).isTrue();
    }

    @Test
    void writesNothingTwice() {
        counters.users(ASHWORTH, 3);
        counters.write();
        installation
                .superuser()
                .sql("update control.tenant set users_count = 9")
                .update();
        counters.write();
        assertThat(users(ASHWORTH)).isEqualTo(9);
    }

    private int users(TenantId tenant) {
        return installation
                .superuser()
                .sql("select users_count from control.tenant where id = :id")
                .param("id", tenant.value())
                .query(Integer.class)
                .single();
    }

    private boolean isUsed(TenantId tenant) {
        return installation
                .superuser()
                .sql("select last_activity_at is not null from control.tenant where id = :id")
                .param("id", tenant.value())
                .query(Boolean.class)
                .single();
    }
}
