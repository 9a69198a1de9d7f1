package io.chancery.control.releases;

import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// Which gates the running nodes can measure. It asks for no permission; it is for verbs that do.
@InControl(readOnly = true, propagation = Propagation.MANDATORY)
public class KnownGates {

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownGates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those that every node has which could bring a firm to the release: any of them may be the one that does. The
    /// required ones first. Required is what one of them requires.
    public List<CarriedGate> of(ReleaseNumber release) {
        return jdbc.sql("""
                        with able as (
                            select name, required_gates, optional_gates from control.node
                             where seen_at > :alive and :release = any (releases)),
                        measured as (
                            select name as node, unnest(required_gates) as gate, true as required from able
                            union all
                            select name, unnest(optional_gates), false from able)
                        select gate as name, bool_or(required) as required from measured
                         group by gate having count(distinct node) = (select count(*) from able)
                         order by required desc, name
                        """)
                .param("alive", Timestamp.from(clock.instant().minus(Releases.SILENT_AFTER)))
                .param("release", release.toString())
                .query(CarriedGate.class)
                .list();
    }
}
