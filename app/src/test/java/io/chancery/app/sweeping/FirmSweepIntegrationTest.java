package io.chancery.app.sweeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class FirmSweepIntegrationTest {

    private final JdbcClient behind = FirmsDatabase.behindTheWall();

    @Autowired
    FirmSweep sweep;

    @Test
    void whatIsOlderThanItIsKeptForGoesAndTheRestStays() {
        var old = List.of(command(31), draft(181), letter("SENT", 91), letter("REFUSED", 91));
        var kept = List.of(command(29), draft(179), letter("SENT", 89), letter("DEAD", 400), letter("WAITING", 400));

        sweep.sweep();

        assertThat(old).noneMatch(id -> isThere(Firm.ASHWORTH, id));
        assertThat(kept).allMatch(id -> isThere(Firm.ASHWORTH, id));
    }

    @Test
    void theOtherFirmKeepsItsOwn() {
        var theirs = Ids.next();
        behind.sql("insert into %s.command (id, at) values (:id, now() - interval '400 days')"
                        .formatted(Firm.BIRCHWOOD.schema()))
                .param("id", theirs)
                .update();

        sweep.sweep();
        assertThat(isThere(Firm.BIRCHWOOD, theirs)).isTrue();

        TenantContext.runAs(Firm.BIRCHWOOD.id(), sweep::sweep);
        assertThat(isThere(Firm.BIRCHWOOD, theirs)).isFalse();
    }

    @Test
    void whatMayStillBeSentAgainIsNeverSwept() {
        assertThatThrownBy(() -> new KeptFor(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chancery.kept-for.commands");
    }

    private UUID command(int days) {
        return insert("command (id, at) values (:id, now() - :days * interval '1 day')", days);
    }

    private UUID draft(int days) {
        return insert(
                "draft (person, form, subject, content, saved_at) values (:id, 'matter', :id, '', now() - :days * interval '1 day')",
                days);
    }

    private UUID letter(String state, int days) {
        return insert(
                "outbox (id, channel, recipient, subject, body, state, written_at)"
                        + " values (:id, 'MAIL', 'a@client.example', '', '', '%s', now() - :days * interval '1 day')"
                                .formatted(state),
                days);
    }

    private UUID insert(String row, int days) {
        var id = Ids.next();
        behind.sql("insert into %s.%s".formatted(Firm.ASHWORTH.schema(), row))
                .param("id", id)
                .param("days", days)
                .update();
        return id;
    }

    private boolean isThere(Firm firm, UUID id) {
        return behind.sql("""
                        select exists (select from %1$s.command where id = :id)
                               or exists (select from %1$s.draft where subject = :id)
                               or exists (select from %1$s.outbox where id = :id)""".formatted(firm.schema()))
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
