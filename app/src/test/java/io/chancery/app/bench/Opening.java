package io.chancery.app.bench;

import io.chancery.infra.tenancy.Tenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Making a firm's place: the same statements by plain JDBC, and by the product, which records and can resume them.
final class Opening {

    private static final int PAIRS = 40;
    private static final int WARM_UP = 5;

    private Opening() {}

    static List<String> measure(Fleet fleet) throws Exception {
        var scripts = scripts();
        try (var owner = fleet.database().connect(fleet.database().owner())) {
            owner.setAutoCommit(false);
            var opening = Pairs.measure(
                    "opening a firm: role, schema, %d scripts, door".formatted(scripts.size()),
                    WARM_UP,
                    PAIRS,
                    nth -> byHand(owner, fleet.register("f" + nth), scripts),
                    nth -> fleet.open("o" + nth));
            return List.of(opening.line("at most 150 ms more"));
        }
    }

    private static void byHand(Connection owner, Tenant firm, List<String> scripts) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var sql : """
                    create role %1$s nologin;
                    grant %1$s to chancery_app with inherit false, set true;
                    create schema %1$s;
                    grant usage on schema %1$s to %1$s;
                    alter default privileges in schema %1$s grant select, insert, update, delete on tables to %1$s;
                    insert into cell.tenant_door (tenant, lock_key, open) values ('%2$s', hashtextextended('%2$s', 0), true)""".formatted(firm.schema(), firm.id().value()).split(";")) {
                statement.execute(sql);
            }
            statement.execute("set local search_path to " + firm.schema());
            for (var script : scripts) {
                statement.execute(script.replace("${role}", firm.role()));
            }
            owner.commit();
        }
    }

    private static List<String> scripts() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/tenant/V*.sql");
        var scripts = new ArrayList<String>();
        for (var script : Arrays.stream(found)
                .sorted(Comparator.comparing(Resource::getFilename, Comparator.comparing(Objects::requireNonNull)))
                .toList()) {
            scripts.add(script.getContentAsString(StandardCharsets.UTF_8));
        }
        return scripts;
    }
}
