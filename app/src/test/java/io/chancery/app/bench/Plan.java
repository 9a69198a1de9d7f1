package io.chancery.app.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.chancery.app.testing.FirmsDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/// How PostgreSQL goes about a statement of some work, with the very values that the work gave it.
final class Plan {

    private static final Pattern STATEMENT = Pattern.compile("(?s)Executing prepared SQL statement \\[(.*)]");
    private static final Pattern VALUE = Pattern.compile(
            "(?s)Setting SQL statement parameter value:.* parameter value \\[(.*)], value class \\[(.*)], .*");

    private Plan() {}

    /// @param mark what that statement has and no other
    static List<String> of(String schema, String mark, Runnable work) throws SQLException {
        var sql = "";
        var values = new ArrayList<Object>();
        boolean isMeant = false;
        for (var line : heard(work)) {
            var statement = STATEMENT.matcher(line);
            var value = VALUE.matcher(line);
            if (statement.matches()) {
                isMeant = statement.group(1).contains(mark);
                sql = isMeant ? statement.group(1) : sql;
            } else if (isMeant && value.matches()) {
                values.add(value.group(2).endsWith("UUID") ? UUID.fromString(value.group(1)) : value.group(1));
            }
        }
        try (var connection =
                FirmsDatabase.database().connect(FirmsDatabase.database().superuser())) {
            connection.setSchema(schema);
            return explain(connection, sql, values);
        }
    }

    private static List<String> heard(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core");
        var before = logger.getLevel();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setAdditive(false);
        logger.setLevel(Level.TRACE);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(heard);
        }
        // Others of the node work meanwhile.
        var own = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(own))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static List<String> explain(Connection connection, String sql, List<Object> values) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.prepareStatement("explain (analyze, buffers, costs off) " + sql)) {
            for (int n = 0; n < values.size(); n++) {
                statement.setObject(n + 1, values.get(n));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }
}
