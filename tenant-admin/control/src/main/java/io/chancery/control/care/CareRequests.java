package io.chancery.control.care;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// Writes down what one operator asks for and what another decides. It asks for no permission and tells no log; that is
/// for the verb that calls it.
@InControl(propagation = Propagation.MANDATORY)
class CareRequests {

    private final JdbcClient jdbc;
    private final CareTable table;
    private final ChangeLog changes;
    private final ActorSource actors;
    private final Clock clock;

    CareRequests(JdbcClient jdbc, CareTable table, ChangeLog changes, ActorSource actors, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.changes = changes;
        this.actors = actors;
        this.clock = clock;
    }

    /// @throws SomethingIsAsked when something is not decided yet
    public CareRequestId ask(TenantId firm, CareRequest.Kind kind, @Nullable SnapshotId snapshot, String reason) {
        var id = new CareRequestId(Ids.next());
        var actor = actors.current();
        try {
            jdbc.sql("""
                            insert into control.care_request
                                (id, tenant, kind, snapshot, reason, asked_by, asked_by_name, asked_at)
                            values (:id, :tenant, :kind, :snapshot, :reason, :by, :byName, :now)
                            """)
                    .param("id", id.value())
                    .param("tenant", firm.value())
                    .param("kind", kind.name())
                    .param("snapshot", snapshot == null ? null : snapshot.value())
                    .param("reason", reason)
                    .param("by", actor.id())
                    .param("byName", actor.name())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new SomethingIsAsked();
        }
        changes.append(firm, ChangeKind.ORDER);
        return id;
    }

    /// @throws RequestIsDecided when somebody was faster
    /// @throws SecondPersonNeeded when it is the one who asked
    public CareRequest approve(CareRequestId id) {
        var request = decide(id, "APPROVED");
        if (Objects.equals(request.askedBy(), actors.current().id())) {
            throw new SecondPersonNeeded();
        }
        return request;
    }

    /// @throws RequestIsDecided when somebody was faster
    public CareRequest refuse(CareRequestId id) {
        return decide(id, "REFUSED");
    }

    private CareRequest decide(CareRequestId id, String state) {
        var request = table.request(id).orElseThrow(RequestIsDecided::new);
        int decided = jdbc.sql("""
                        update control.care_request set state = :state, decided_by_name = :by, decided_at = :now
                         where id = :id and state = 'ASKED'
                        """)
                .param("state", state)
                .param("by", actors.current().name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        if (decided == 0) {
            throw new RequestIsDecided();
        }
        changes.append(request.tenant(), ChangeKind.ORDER);
        return request;
    }
}
