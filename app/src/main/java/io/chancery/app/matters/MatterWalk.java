package io.chancery.app.matters;

import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.LegalEntityId;
import io.chancery.app.firm.OfficeId;
import io.chancery.app.lists.Walk;
import io.chancery.app.lists.WalkSql;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.utbms.CodeSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands out step by step the matters that whoever asks may know of, closed ones too; who is named for a restricted one
/// is left out.
@Service
@PreAuthorize("hasAuthority('MATTER_READ')")
@Transactional(readOnly = true)
public class MatterWalk {

    private static final String COLUMNS = """
            m.id, m.client, m.number, m.name, m.client_matter_ref, m.responsible, m.utbms_set, m.entity, m.office,
            m.opened_on, m.closed_on, m.restricted, m.version""";

    private final MatterVisibility visibility;
    private final JdbcClient jdbc;

    MatterWalk(MatterVisibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    /// @param client narrows to this client's matters
    public List<MatterSheet> step(Walk walk, @Nullable ClientId client) {
        return new WalkSql("matter m", "m")
                .where(MatterVisibility.of("m"))
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .maybe("m.client = :client", "client", client == null ? null : client.value())
                .step(jdbc, COLUMNS, (row, n) -> sheet(row), walk);
    }

    private static MatterSheet sheet(ResultSet row) throws SQLException {
        var responsible = row.getObject("responsible", UUID.class);
        var codes = row.getString("utbms_set");
        var details = new MatterDetails(
                new ClientId(row.getObject("client", UUID.class)),
                new MatterNumber(row.getString("number")),
                row.getString("name"),
                row.getString("client_matter_ref"),
                responsible == null ? null : new TimekeeperId(responsible),
                codes == null ? null : CodeSet.valueOf(codes),
                new LegalEntityId(row.getObject("entity", UUID.class)),
                new OfficeId(row.getObject("office", UUID.class)),
                row.getObject("opened_on", LocalDate.class));
        return new MatterSheet(
                new MatterId(row.getObject("id", UUID.class)),
                details,
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("restricted"),
                Set.of(),
                row.getInt("version"));
    }
}
