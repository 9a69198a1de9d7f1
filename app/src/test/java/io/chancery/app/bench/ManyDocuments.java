package io.chancery.app.bench;

import io.chancery.app.testing.FirmsDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/// Documents of many years on the matters of a firm, of a page to a dozen pages each, and invoices with forty lines;
/// a third of the matters stand behind a wall, and the reader stands inside of half of those.
final class ManyDocuments {

    static final int DOCUMENTS = Integer.getInteger("chancery.bench.documents", 100_000);

    private static final int INVOICES = DOCUMENTS / 20;
    private static final int LINES = 40;
    private static final int PARAGRAPHS = 4_000;
    private static final int WRITERS = 2;

    private final ManyEntries firm;

    ManyDocuments(ManyEntries firm) {
        this.firm = firm;
    }

    void build() throws Exception {
        paragraphs();
        run("update matter set restricted = true where number like 'B%-3'");
        run("""
            insert into matter_person (matter, person)
            select id, '%s' from matter where restricted and (hashtext(id::text) & 1) = 0 on conflict do nothing""".formatted(firm.person().uuid()));
        run("""
            insert into document_blob (sha256, file, key, bytes, stored_at)
            values (repeat('0', 64), gen_random_uuid(), '\\x00', 1, now()) on conflict do nothing""");
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var work = IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(n -> () -> {
                        documents(n);
                        return null;
                    })
                    .toList();
            for (var done : writers.invokeAll(work)) {
                done.get();
            }
        }
        invoices();
        run("drop table paragraph");
        // As the database does by itself before a day is over.
        for (var table : new String[] {"document", "search_entry", "matter", "matter_person", "invoice", "work_item"}) {
            run("vacuum analyze " + table);
        }
    }

    private void paragraphs() throws SQLException {
        run("create unlogged table paragraph (id int primary key, body text not null)");
        var prose = new Prose(11);
        try (var connection = connect();
                var insert = connection.prepareStatement("insert into paragraph values (?, ?)")) {
            for (int n = 0; n < PARAGRAPHS; n++) {
                insert.setInt(1, n);
                insert.setString(2, prose.words(60));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        run("analyze paragraph");
    }

    private void documents(int writer) throws SQLException {
        run("""
            insert into document (id, matter, name, kind, media_type, sha256, bytes, title, author, pages, text, whole,
                words, warnings, sent_at, sent_by_name)
            select gen_random_uuid(), m.id, said.name, 'PDF', 'application/pdf', repeat('0', 64), length(said.body), '',
                   'Edith Marsh', 3, said.body, true,
                   name_words(said.name || ' Edith Marsh') || to_tsvector(search_dictionary(), said.body), '{}',
                   now() - n * interval '20 minutes', 'Edith Marsh'
              from generate_series(%d, %d, %d) n
              join (select id, row_number() over (order by id) - 1 as nth, count(*) over () as of from matter) m
                on m.nth = n %% m.of
              cross join lateral (
                   select 'Exhibit ' || n || '.pdf' as name, 'Docket entry ' || n || E'\\n' || string_agg(p.body, E'\\n')
                          as body
                     from generate_series(1, 4 + abs(hashint4(n)) %% 25) k
                     join paragraph p on p.id = abs(hashint4(n * 40 + k)) %% %d) said""".formatted(writer, DOCUMENTS - 1, WRITERS, PARAGRAPHS));
    }

    private void invoices() throws SQLException {
        run("""
            insert into invoice (id, kind, entity, number, matter, client, issued_on, due_on, service_start, service_end,
                currency, net, tax, total, frozen, issued_at)
            select gen_random_uuid(), 'INVOICE', m.entity, 'D' || n, m.id, m.client, date '2026-10-30' - n / 4,
                   date '2026-11-30', date '2024-12-01', date '2024-12-31', 'USD', 0, 0, 0,
                   jsonb_build_object('paper', jsonb_build_object(
                       'matter', jsonb_build_object('number', m.number, 'name', m.name, 'reference', ''),
                       'recipient', jsonb_build_object('name', 'Harbor Insurance'),
                       'lines', (select jsonb_agg(jsonb_build_object('head', jsonb_build_object('narrative', left(p.body, 140))))
                                   from generate_series(1, %d) k
                                   join paragraph p on p.id = abs(hashint4(n * 40 + k)) %% %d))), now()
              from generate_series(1, %d) n
              join (select m.*, row_number() over (order by id) - 1 as nth, count(*) over () as of from matter m) m
                on m.nth = n %% m.of""".formatted(LINES, PARAGRAPHS, INVOICES));
    }

    /// How long the script takes that writes the words of what a firm has, once, when it comes to this release.
    Duration firstWords() throws SQLException, IOException {
        var script = new ClassPathResource("db/tenant/V0791__fill_search_entry.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        run("truncate search_entry");
        var began = System.nanoTime();
        run(script);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    long count(String of) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + of)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        var database = FirmsDatabase.database();
        var connection = database.connect(database.superuser());
        connection.setSchema(firm.firm().schema());
        return connection;
    }
}
