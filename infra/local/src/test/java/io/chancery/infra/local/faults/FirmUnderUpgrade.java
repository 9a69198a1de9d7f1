package io.chancery.infra.local.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A firm while it is upgraded, by what the database tells.
public final class FirmUnderUpgrade implements AutoCloseable {

    private static final Duration UPGRADE_MAX = Duration.ofMinutes(5);
    private static final Duration SEALING_MAX = Duration.ofMinutes(10);
    private static final int BACK_FROM = 1_000;
    /// What is written about an upgrade into the firm itself.
    private static final List<String> TOLD = List.of(
            "audit_chain",
            "audit_entry",
            "audit_link",
            "audit_pending",
            "command",
            "flyway_schema_history",
            "notification",
            "outbox");

    private final Connection database;
    private final String slug;
    private final UUID tenant;
    private final String schema;
    private final String rights;

    public FirmUnderUpgrade(Connection database, String slug) throws SQLException {
        this.database = database;
        this.slug = slug;
        this.tenant = UUID.fromString(one("select id from control.tenant where slug = '%s'".formatted(slug)));
        this.schema = one("select schema_name from control.tenant where slug = '%s'".formatted(slug));
        this.rights = rights();
    }

    record Step(String name, boolean back) {}

    /// Until what nodes do once with a firm that is new to them is done: its marked values are sealed.
    public void awaitSealed() throws SQLException {
        var end = System.nanoTime() + SEALING_MAX.toNanos();
        while (!"SEALED".equals(one("select marked from %s.sealing_key".formatted(schema)))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The firm's marked values are not sealed yet");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /// Orders the release that follows the firm's own, to be begun in a moment.
    UUID order() throws SQLException {
        var upgrade = UUID.randomUUID();
        run("""
            insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, scheduled_at, requested_by_name,
                requested_at)
            select '%s', t.id, t.release,
                   (select n.number from control.release n, control.release o
                     where o.number = t.release and (n.year, n.place) > (o.year, o.place) order by n.year, n.place limit 1),
                   false, clock_timestamp() + interval '2 seconds', 'Olive', clock_timestamp()
              from control.tenant t where t.id = '%s'""".formatted(upgrade, tenant));
        return upgrade;
    }

    void takeBack(UUID upgrade) throws SQLException {
        run("""
            update control.upgrade set state = 'SCHEDULED', going_back = true, failure = 'decided', attempts = 0
             where id = '%s' and state = 'SOAKING'""".formatted(upgrade));
    }

    void endSoak(UUID upgrade) throws SQLException {
        run("update control.upgrade set soak_until = clock_timestamp() where id = '%s'".formatted(upgrade));
    }

    void awaitState(UUID upgrade, String state) throws SQLException {
        var end = System.nanoTime() + UPGRADE_MAX.toNanos();
        while (!state.equals(of(upgrade, "state"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Upgrade %s is %s at %s: %s"
                        .formatted(upgrade, of(upgrade, "state"), of(upgrade, "failure"), of(upgrade, "trouble")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    String of(UUID upgrade, String column) throws SQLException {
        return one("select %s from control.upgrade where id = '%s'".formatted(column, upgrade));
    }

    /// In their order, those of the way back last; the one after the soak is not among them.
    List<Step> steps(UUID upgrade) throws SQLException {
        var steps = new ArrayList<Step>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select name, ordinal from control.upgrade_step
                         where upgrade = '%s' and name <> 'drop-snapshot' order by ordinal""".formatted(upgrade))) {
            while (rows.next()) {
                steps.add(new Step(rows.getString(1), rows.getInt(2) >= BACK_FROM));
            }
        }
        return steps;
    }

    /// The step that took longest while the door was shut, there or back, with its time; what is rehearsed before it is
    /// shut is none.
    String longestStep(UUID upgrade) throws SQLException {
        return one("""
                select name || ', ' || round(extract(epoch from finished_at - started_at) * 1000) || ' ms'
                  from control.upgrade_step
                 where upgrade = '%1$s' and name not in ('drop-snapshot', 'hold', 'back-hold')
                   and started_at > (select started_at from control.upgrade_step where upgrade = '%1$s' and name = 'hold')
                 order by finished_at - started_at desc nulls last limit 1""".formatted(upgrade));
    }

    /// How much there is of it: what its tables with their indexes need, in words.
    String size() throws SQLException {
        return one("""
                select round(sum(pg_total_relation_size(c.oid)) / 1e6) || ' MB'
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = '%s' and c.relkind = 'r'""".formatted(schema));
    }

    /// How many rows each table of the firm has, and a hash over all of them, but for what tells of upgrades.
    public Map<String, String> rows() throws SQLException {
        var rows = new TreeMap<String, String>();
        for (var table : all("select tablename from pg_tables where schemaname = '%s'".formatted(schema))) {
            if (!TOLD.contains(table)) {
                rows.put(table, one("""
                        select count(*) || ' rows, ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
                          from %s.%s t""".formatted(schema, table)));
            }
        }
        return rows;
    }

    /// What is unbilled and what was invoiced, to the cent.
    public String books() throws SQLException {
        return one("""
                select (select string_agg(currency || ' ' || sum, ', ') from (
                            select currency, sum(net)::text as sum from %1$s.work_item where invoice is null group by 1 order by 1) w)
                       || ' unbilled, ' ||
                       (select string_agg(currency || ' ' || sum, ', ') from (
                            select currency, sum(total)::text as sum from %1$s.invoice group by 1 order by 1) i)
                       || ' invoiced'""".formatted(schema));
    }

    /// What must hold whenever a node dies.
    ///
    /// @return what does not
    List<String> objections(UUID upgrade) throws SQLException {
        var objections = new ArrayList<String>();
        if ("t".equals(one("""
                select bool_or(name = 'hold' and state = 'DONE') and bool_or(name = 'open' and state = 'PENDING')
                       and not bool_or(name like 'back-%%') and (select open from cell.tenant_door where tenant = '%s')
                  from control.upgrade_step where upgrade = '%s'""".formatted(tenant, upgrade)))) {
            objections.add("the firm is open in the middle of its upgrade");
        }
        if (!rights().equals(rights)) {
            objections.add("the firm's role enters %s and not %s".formatted(rights(), rights));
        }
        for (var copy : all("select schema_name from control.tenant where copy_of = '%s'".formatted(tenant))) {
            if (one("select to_regclass('%s.outbox')".formatted(copy)) != null
                    && !"0".equals(one("""
                            select count(*) from %s.outbox where state = 'SENT'
                               and sent_at > (select requested_at from control.upgrade where id = '%s')""".formatted(copy, upgrade)))) {
                objections.add("a letter left the copy " + copy);
            }
        }
        return objections;
    }

    /// What must hold when an upgrade is over.
    List<String> objectionsAtTheEnd(UUID upgrade, String release) throws SQLException {
        var objections = new ArrayList<>(objections(upgrade));
        var stands = one("""
                select t.state || ' on ' || t.release || case when d.open then '' else ', door shut' end
                  from control.tenant t join cell.tenant_door d on d.tenant = t.id where t.id = '%s'""".formatted(tenant));
        if (!stands.equals("ACTIVE on " + release)) {
            objections.add("the firm is %s, and should be open on %s".formatted(stands, release));
        }
        var copies = one("select count(*) from control.tenant where copy_of = '%s' and copy_kind = 'REHEARSAL'"
                .formatted(tenant));
        if (!copies.equals("0")) {
            objections.add(copies + " copies of a rehearsal were left");
        }
        return objections;
    }

    /// A letter that waits and that nobody sends: what a copy would send if it could.
    void leaveLetterWaiting() throws SQLException {
        run("""
            insert into %s.outbox (id, channel, recipient, subject, body, state, written_at)
            values (gen_random_uuid(), 'MAIL', 'nobody@example.com', 'Must not leave a copy', '', 'WAITING', now())""".formatted(schema));
    }

    String release() throws SQLException {
        return one("select release from control.tenant where id = '%s'".formatted(tenant));
    }

    public String schema() {
        return schema;
    }

    String slug() {
        return slug;
    }

    /// The schemas that the firm's role may enter.
    private String rights() throws SQLException {
        return String.join(" ", all("""
                select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
                   and has_schema_privilege('%s', oid, 'USAGE') order by 1""".formatted(schema)));
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> all(String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private String one(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
