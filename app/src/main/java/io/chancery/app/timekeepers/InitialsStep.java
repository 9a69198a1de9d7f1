package io.chancery.app.timekeepers;

import io.chancery.app.upgrades.DerivedColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives everybody initials who was there before initials were kept, archived ones too.
@Component
class InitialsStep extends DerivedColumn {

    InitialsStep(JdbcClient jdbc) {
        super("timekeepers.initials", "timekeeper", "initials", "first_name, last_name", jdbc);
    }

    @Override
    protected String derive(ResultSet row) throws SQLException {
        return Initials.of(row.getString("first_name"), row.getString("last_name"));
    }
}
