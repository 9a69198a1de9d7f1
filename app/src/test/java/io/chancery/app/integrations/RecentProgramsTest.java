package io.chancery.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.Firm;
import io.chancery.infra.tenancy.TenantContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentProgramsTest {

    private static final String ADDRESS = "https://ashworth.example";
    private static final String TOKEN = "a.b.c";

    private final Program program = new Program(IntegrationId.next(), "Payroll (API)", Set.of("clients:read"));
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final RecentPrograms recent = new RecentPrograms(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void knowsAProgramForASecond() {
        remember(null);
        now = now.plusMillis(999);
        assertThat(find(Firm.ASHWORTH, ADDRESS, TOKEN)).contains(program);
        now = now.plusMillis(1);
        assertThat(find(Firm.ASHWORTH, ADDRESS, TOKEN)).isEmpty();
    }

    @Test
    void knowsItNoLongerThanItsTokenIsGood() {
        remember(now.plusMillis(300));
        now = now.plusMillis(299);
        assertThat(find(Firm.ASHWORTH, ADDRESS, TOKEN)).contains(program);
        now = now.plusMillis(1);
        assertThat(find(Firm.ASHWORTH, ADDRESS, TOKEN)).isEmpty();
    }

    @Test
    void knowsItByThisTokenAtThisAddressOfThisFirmAlone() {
        remember(null);
        assertThat(find(Firm.BIRCHWOOD, ADDRESS, TOKEN)).isEmpty();
        assertThat(find(Firm.ASHWORTH, "https://other.example", TOKEN)).isEmpty();
        assertThat(find(Firm.ASHWORTH, ADDRESS, "a.b.d")).isEmpty();
    }

    @Test
    void forgetsWhomSomebodyRevokes() {
        remember(null);
        recent.forget(IntegrationId.next());
        assertThat(find(Firm.ASHWORTH, ADDRESS, TOKEN)).contains(program);
        recent.forget(program.id());
        assertThat(find(Firm.ASHWORTH, ADDRESS, TOKEN)).isEmpty();
    }

    private void remember(Instant over) {
        TenantContext.runAs(Firm.ASHWORTH.id(), () -> recent.remember(ADDRESS, TOKEN, program, over));
    }

    private Optional<Program> find(Firm firm, String address, String token) {
        return TenantContext.callAs(firm.id(), () -> recent.find(address, token));
    }
}
