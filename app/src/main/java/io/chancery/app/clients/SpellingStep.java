package io.chancery.app.clients;

import io.chancery.app.upgrades.DerivedColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets clients be found in any spelling that were there before the spelling was kept, archived ones too.
@Component
class SpellingStep extends DerivedColumn {

    SpellingStep(JdbcClient jdbc) {
        super("clients.any-spelling", "client", "spelling", "name, city", jdbc);
    }

    @Override
    protected String derive(ResultSet row) throws SQLException {
        return Spelling.of(row.getString("name"), row.getString("city"));
    }
}
