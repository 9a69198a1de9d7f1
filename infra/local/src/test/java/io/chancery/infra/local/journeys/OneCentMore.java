package io.chancery.infra.local.journeys;

import java.sql.Connection;
import java.sql.SQLException;

/// A fault that no rehearsal shows: when a firm's people get their initials, a line of its unbilled work becomes a cent
/// dearer, in the firm itself and in none of its copies. The product knows nothing of it.
final class OneCentMore implements AutoCloseable {

    private final Connection database;
    private final String schema;

    /// @param database as a superuser
    /// @param schema of the firm
    OneCentMore(Connection database, String schema) throws SQLException {
        this.database = database;
        this.schema = schema;
        run("""
            create or replace function public.one_cent_more() returns trigger language plpgsql security definer as $$
            begin
                if tg_table_schema = '%1$s' and new.initials is distinct from old.initials then
                    update %1$s.work_item set net = net + 0.01
                     where id = (select id from %1$s.work_item where invoice is null and archived_at is null order by id limit 1);
                end if;
                return null;
            end $$""".formatted(schema));
        run("""
            create or replace trigger one_cent_more after update on %s.timekeeper
                for each row execute function public.one_cent_more()""".formatted(schema));
    }

    /// As in a firm that was there before initials were kept: otherwise the release has nothing to change in it.
    static void forgetInitials(Connection database, String schema) throws SQLException {
        try (database;
                var statement = database.createStatement()) {
            statement.execute("update %s.timekeeper set initials = ''".formatted(schema));
        }
    }

    /// Mended: the next upgrade finds nothing.
    @Override
    public void close() throws SQLException {
        run("drop trigger if exists one_cent_more on %s.timekeeper".formatted(schema));
        run("drop function if exists public.one_cent_more() cascade");
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
