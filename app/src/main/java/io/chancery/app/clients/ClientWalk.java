package io.chancery.app.clients;

import io.chancery.app.firm.PostalAddress;
import io.chancery.app.lists.Walk;
import io.chancery.app.lists.WalkSql;
import io.chancery.infra.crypto.MarkedValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands out all clients step by step, archived ones too.
@Service
@PreAuthorize("hasAuthority('CLIENT_READ')")
@Transactional(readOnly = true)
public class ClientWalk {

    private static final String COLUMNS = """
            c.id, c.number, c.name, c.locale, c.currency, c.address_line_1, c.address_line_2, c.city, c.region,
            c.postcode, c.country, c.tax_id, c.archived_at, c.version""";

    private final JdbcClient jdbc;

    private final MarkedValues values;

    ClientWalk(JdbcClient jdbc, MarkedValues values) {
        this.jdbc = jdbc;
        this.values = values;
    }

    public List<ClientSheet> step(Walk walk) {
        return new WalkSql("client c", "c").step(jdbc, COLUMNS, (row, n) -> sheet(row), walk);
    }

    private ClientSheet sheet(ResultSet row) throws SQLException {
        var details = new ClientDetails(
                new ClientNumber(row.getString("number")),
                row.getString("name"),
                new PostalAddress(
                        row.getString("address_line_1"),
                        row.getString("address_line_2"),
                        row.getString("city"),
                        row.getString("region"),
                        row.getString("postcode"),
                        row.getString("country")),
                values.open(ClientTaxId.PURPOSE, row.getString("tax_id")),
                Locale.forLanguageTag(row.getString("locale")),
                Currency.getInstance(row.getString("currency")));
        return new ClientSheet(
                new ClientId(row.getObject("id", UUID.class)),
                details,
                row.getTimestamp("archived_at") != null,
                row.getInt("version"));
    }
}
