package io.chancery.app.work;

import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Agrees how time is rounded, from a work date on: for one matter, for all of a client's, or for the whole firm. What
/// was recorded before keeps its hours. Agreed twice for one day, the later word counts; what was taken back or
/// replaced is kept with the moment it ended.
@Service
@PreAuthorize("hasAuthority('FIRM_WRITE')")
@Transactional
public class RoundingAgreements {

    private static final String SAME_PARTY =
            "client is not distinct from :client and matter is not distinct from :matter";

    private final MatterDirectory matters;
    private final FirmProfile firm;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoundingAgreements(MatterDirectory matters, FirmProfile firm, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.matters = matters;
        this.firm = firm;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void agreeForFirm(RoundingAgreement agreement) {
        agree(firmItself(), agreement);
    }

    @PreAuthorize("hasAuthority('CLIENT_WRITE')")
    public void agreeForClient(ClientId client, RoundingAgreement agreement) {
        agree(party(client), agreement);
    }

    /// @throws NotInThisFirm when this person may know of no such matter
    @PreAuthorize("hasAuthority('MATTER_WRITE')")
    public void agreeForMatter(MatterId matter, RoundingAgreement agreement) {
        agree(party(matter), agreement);
    }

    /// Takes back what holds from that day on; what was agreed before holds on.
    public void revokeForFirm(LocalDate from) {
        revoke(firmItself(), from);
    }

    /// Takes back what holds from that day on; what was agreed before, or for the firm, holds instead.
    @PreAuthorize("hasAuthority('CLIENT_WRITE')")
    public void revokeForClient(ClientId client, LocalDate from) {
        revoke(party(client), from);
    }

    /// Takes back what holds from that day on; what was agreed before, or for the client or the firm, holds instead.
    ///
    /// @throws NotInThisFirm when this person may know of no such matter
    @PreAuthorize("hasAuthority('MATTER_WRITE')")
    public void revokeForMatter(MatterId matter, LocalDate from) {
        revoke(party(matter), from);
    }

    /// @param subject whose history tells of it
    private record Party(
            String kind,
            UUID subject,
            @Nullable UUID client,
            @Nullable UUID matter) {}

    private Party firmItself() {
        return new Party("firm", firm.entities().getFirst().id().value(), null, null);
    }

    private static Party party(ClientId client) {
        return new Party("client", client.value(), client.value(), null);
    }

    private Party party(MatterId matter) {
        if (matters.references(List.of(matter)).isEmpty()) {
            throw new NotInThisFirm("matter", matter.value());
        }
        return new Party("matter", matter.value(), null, matter.value());
    }

    private void agree(Party party, RoundingAgreement agreement) {
        var replaced = end(party, agreement.from());
        while (!begin(party, agreement)) {
            // Somebody agreed for the same day at the same moment: theirs is what this one replaces.
            replaced = end(party, agreement.from());
        }
        audit.record(
                "work.rounding-agreed",
                party.kind(),
                party.subject(),
                // All of both, not what differs alone: it says what priced the work until now and what will.
                new AuditDetails(
                        "rounding", replaced.map(RoundingAgreements::facts).orElse(Map.of()), facts(agreement), null));
    }

    private void revoke(Party party, LocalDate from) {
        // Somebody else may have been faster; the wish is fulfilled all the same.
        end(party, from)
                .ifPresent(revoked -> audit.record(
                        "work.rounding-revoked",
                        party.kind(),
                        party.subject(),
                        AuditDetails.of("rounding").changed(facts(revoked), Map.of())));
    }

    /// @return false when something is agreed for that day
    private boolean begin(Party party, RoundingAgreement agreement) {
        var increment = agreement.rounding().increment();
        return jdbc.sql("""
                        insert into billing_increment (client, matter, valid_from, step, direction, minimum_seconds, basis)
                        values (:client, :matter, :from, :step, :direction, :minimum, :basis)
                        on conflict on constraint one_increment_per_agreement_and_day do nothing""")
                        .param("client", party.client())
                        .param("matter", party.matter())
                        .param("from", agreement.from())
                        .param("step", increment.step().name())
                        .param("direction", increment.direction().name())
                        .param("minimum", increment.minimum().seconds())
                        .param("basis", agreement.rounding().basis().name())
                        .update()
                > 0;
    }

    /// Keeps what was agreed among the former agreements: work was priced by it.
    private Optional<RoundingAgreement> end(Party party, LocalDate from) {
        return jdbc.sql("""
                        with ended as (
                            delete from billing_increment where valid_from = :from and %s
                            returning client, matter, valid_from, step, direction, minimum_seconds, basis)
                        insert into former_billing_increment
                            (client, matter, valid_from, step, direction, minimum_seconds, basis, revoked_at)
                        select client, matter, valid_from, step, direction, minimum_seconds, basis, :now::timestamptz
                          from ended
                        returning valid_from, step, direction, minimum_seconds, basis""".formatted(SAME_PARTY))
                .param("from", from)
                .param("client", party.client())
                .param("matter", party.matter())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) ->
                        new RoundingAgreement(row.getObject("valid_from", LocalDate.class), RoundingSql.rounding(row)))
                .optional();
    }

    private static Map<String, String> facts(RoundingAgreement agreement) {
        var increment = agreement.rounding().increment();
        return Map.of(
                "from", agreement.from().toString(),
                "step", increment.step().name(),
                "direction", increment.direction().name(),
                "minimum", Integer.toString(increment.minimum().seconds()),
                "basis", agreement.rounding().basis().name());
    }
}
