package io.chancery.app.work;

import io.chancery.app.clients.ClientId;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterVisibility;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says how time is rounded: what was agreed with whom, and what holds on a day. Of a matter only to people who may
/// know of it.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional(readOnly = true)
public class RoundingTerms {

    private final MatterVisibility visibility;
    private final JdbcClient jdbc;

    RoundingTerms(MatterVisibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    /// What the firm agreed on for itself, the latest first.
    public List<RoundingAgreement> ofFirm() {
        return agreements("i.client is null and i.matter is null", null, null);
    }

    /// What was agreed for all matters of a client, the latest first.
    public List<RoundingAgreement> ofClient(ClientId client) {
        return agreements("i.client = :client", client, null);
    }

    /// What was agreed for one matter, the latest first.
    public List<RoundingAgreement> ofMatter(MatterId matter) {
        return agreements("i.matter = :matter and " + MatterVisibility.ofMatter("i.matter"), null, matter);
    }

    /// What holds for the firm's clients and matters that agreed on nothing else.
    public RoundingInForce inForce(LocalDate day) {
        return inForce("", day, null, null);
    }

    public RoundingInForce inForce(ClientId client, LocalDate day) {
        return inForce("i.client = :client or", day, client, null);
    }

    /// What holds for a matter; what holds for the firm, where this person may know of no such matter.
    public RoundingInForce inForce(MatterId matter, LocalDate day) {
        return inForce(
                """
                i.matter = :matter and %1$s
                or i.client = (select mm.client from matter mm where mm.id = :matter and %2$s) or""".formatted(MatterVisibility.ofMatter("i.matter"), MatterVisibility.of("mm")), day, null, matter);
    }

    private List<RoundingAgreement> agreements(String whose, @Nullable ClientId client, @Nullable MatterId matter) {
        return jdbc.sql("""
                        select i.valid_from, i.step, i.direction, i.minimum_seconds, i.basis from billing_increment i
                         where %s order by i.valid_from desc""".formatted(whose))
                .param("client", client == null ? null : client.value())
                .param("matter", matter == null ? null : matter.value())
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query((row, n) ->
                        new RoundingAgreement(row.getObject("valid_from", LocalDate.class), RoundingSql.rounding(row)))
                .list();
    }

    private RoundingInForce inForce(String whose, LocalDate day, @Nullable ClientId client, @Nullable MatterId matter) {
        return jdbc.sql("select %s from (select 1) one %s".formatted(RoundingSql.COLUMNS, RoundingSql.inForce(whose)))
                .param("day", day)
                .param("client", client == null ? null : client.value())
                .param("matter", matter == null ? null : matter.value())
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query((row, n) -> RoundingSql.inForce(row))
                .single();
    }
}
