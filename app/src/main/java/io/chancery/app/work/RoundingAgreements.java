package io.chancery.app.work;

import io.chancery.app.clients.ClientId;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.BillingIncrement;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.persistence.Ids;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Agrees how time is rounded, from a work date on: for one matter, for all of a client's, or for the whole firm. What
/// was recorded before keeps its hours.
@Service
@PreAuthorize("hasAuthority('FIRM_WRITE')")
@Transactional
public class RoundingAgreements {

    private final AuditTrail audit;
    private final JdbcClient jdbc;

    RoundingAgreements(AuditTrail audit, JdbcClient jdbc) {
        this.audit = audit;
        this.jdbc = jdbc;
    }

    public void ofFirm(LocalDate from, BillingIncrement increment) {
        agree(null, null, from, increment);
        write("firm", Ids.next(), from, increment);
    }

    public void ofClient(ClientId client, LocalDate from, BillingIncrement increment) {
        agree(client.value(), null, from, increment);
        write("client", client.value(), from, increment);
    }

    public void ofMatter(MatterId matter, LocalDate from, BillingIncrement increment) {
        agree(null, matter.value(), from, increment);
        write("matter", matter.value(), from, increment);
    }

    private void agree(@Nullable UUID client, @Nullable UUID matter, LocalDate from, BillingIncrement increment) {
        jdbc.sql("""
                        insert into billing_increment (client, matter, valid_from, step, direction, minimum_seconds)
                        values (:client, :matter, :from, :step, :direction, :minimum)
                        on conflict on constraint one_increment_per_agreement_and_day
                        do update set step = excluded.step, direction = excluded.direction,
                            minimum_seconds = excluded.minimum_seconds""")
                .param("client", client)
                .param("matter", matter)
                .param("from", from)
                .param("step", increment.step().name())
                .param("direction", increment.direction().name())
                .param("minimum", increment.minimum().seconds())
                .update();
    }

    private void write(String whose, UUID subject, LocalDate from, BillingIncrement increment) {
        var agreed = Map.of(
                "from", from,
                "step", increment.step(),
                "direction", increment.direction(),
                "minimum", increment.minimum().seconds());
        audit.record(
                "work.rounding-agreed",
                whose,
                subject,
                AuditDetails.of("rounding").changed(Map.of(), agreed));
    }
}
