package io.chancery.app.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.clients.ClientDetails;
import io.chancery.app.clients.ClientSheet;
import io.chancery.app.clients.ClientWalk;
import io.chancery.app.firm.BankDetails;
import io.chancery.app.firm.EntityDetails;
import io.chancery.app.firm.EntitySheet;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.drafts.Drafts;
import io.chancery.infra.jobs.LongJob;
import io.chancery.infra.jobs.LongJobState;
import io.chancery.infra.migration.SchemaCopies;
import io.chancery.infra.migration.SchemaCopies.Place;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Cells;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A firm, clients and invoices with marked values that no other test has, and a look at them from behind the wall.
abstract class WithMarkedValues extends AtTheBillingDesk {

    static final String SCHEMA = Firm.ASHWORTH.schema();
    static final String COPY = "snapshot_of_marked";

    static final String IBAN = "DE02701500000000594937";
    static final String ACCOUNT = "7715903846201";
    static final String ROUTING = "326518940";
    static final String TAX_NUMBER = "98-7261540";
    static final String CLIENT_TAX_ID = "418-77-2065-X";
    static final List<String> MARKED = List.of(IBAN, "DE02 7015 0000", ACCOUNT, ROUTING, TAX_NUMBER, CLIENT_TAX_ID);

    @Autowired
    List<LongJob> jobs;

    @Autowired
    Drafts drafts;

    @Autowired
    ClientWalk walk;

    @Autowired
    SchemaCopies copies;

    final JdbcClient superuser = FirmsDatabase.behindTheWall();
    EntitySheet before;

    @BeforeEach
    void giveTheFirmAnAccountThatNoOtherTestHas() {
        before = ada.does(this::entity);
        run("seal");
        enter(new BankDetails("First Harbor Bank", "", IBAN, "BYLADEM1001", ACCOUNT, ROUTING));
    }

    @AfterEach
    void giveTheOldOneBack() {
        run("seal");
        ada.does(() -> administration.change(before.id(), before.details(), entity().version()));
        copies.drop(Cells.MAIN, COPY);
    }

    InvoiceId billedWithEverythingMarked() {
        var matter = matterWithWork();
        var client = ada.does(
                () -> clients.client(matterDirectory.matter(matter).details().client()));
        ada.does(() -> clientRegister.change(client.id(), taxed(client), client.version()));
        ada.doesIt(() ->
                drafts.save("entity", Ids.next(), "{\"iban\":\"%s\",\"tax\":\"%s\"}".formatted(IBAN, TAX_NUMBER)));
        var invoice = ada.does(() -> issueAll(matter));
        awaitFiles(invoice);
        return invoice;
    }

    static ClientDetails taxed(ClientSheet client) {
        var old = client.details();
        return new ClientDetails(
                old.number(),
                old.name(),
                new PostalAddress("1 Main Street", "", "Oakland", "CA", "94607", "US"),
                CLIENT_TAX_ID,
                old.locale(),
                old.currency());
    }

    void enter(BankDetails bank) {
        ada.does(() -> {
            var sheet = entity();
            var old = sheet.details();
            var details = new EntityDetails(
                    old.name(),
                    old.address(),
                    TAX_NUMBER,
                    old.vatId(),
                    old.registration(),
                    bank,
                    old.letterhead(),
                    old.letterFooter(),
                    old.currency());
            return administration.change(sheet.id(), details, sheet.version());
        });
    }

    EntitySheet entity() {
        return profile.entities().getFirst();
    }

    byte[] ledes(InvoiceId invoice) {
        return ada.does(() -> directory.file(invoice, InvoiceFileKind.LEDES_1998B))
                .content();
    }

    void run(String what) {
        assertThat(finish(state(what))).isEqualTo("sealed");
    }

    static LongJobState state(String what) {
        return new LongJobState(Ids.next(), "", what, null, "", 0, 0, 1);
    }

    LongJobState next(LongJobState state) {
        var piece = (LongJob.Piece.More) inTransaction(() -> job().next(state, (_, _) -> {}));
        return new LongJobState(state.id(), "", state.payload(), null, piece.cursor(), piece.done(), piece.total(), 1);
    }

    String finish(LongJobState from) {
        var state = from;
        while (true) {
            var now = state;
            switch (inTransaction(() -> job().next(now, (_, _) -> {}))) {
                case LongJob.Piece.More more ->
                    state = new LongJobState(
                            now.id(), "", now.payload(), null, more.cursor(), more.done(), more.total(), 1);
                case LongJob.Piece.Finished finished -> {
                    return finished.outcome();
                }
            }
        }
    }

    LongJob job() {
        return jobs.stream()
                .filter(job -> job.kind().equals("keys.renewal"))
                .findFirst()
                .orElseThrow();
    }

    byte[] kept() {
        return superuser
                .sql("select wrapped from %s.sealing_key".formatted(SCHEMA))
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    List<byte[]> contents(InvoiceId invoice) {
        return superuser
                .sql("select content from %s.invoice_file where invoice = :id".formatted(SCHEMA))
                .param("id", invoice.value())
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    int rows(String table) {
        return superuser
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    static Place place(String schema) {
        return new Place(Cells.MAIN, schema, SCHEMA);
    }

    /// The tables in which a marked value stands, as text or in bytes.
    List<String> markedIn(String schema) {
        var patterns = MARKED.stream()
                .flatMap(value -> Stream.of(value, hex(value)))
                .map(value -> "%" + value + "%")
                .toArray(String[]::new);
        return superuser
                .sql("select table_name from information_schema.tables where table_schema = :schema order by 1")
                .param("schema", schema)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> superuser
                        .sql("select exists (select from %s.\"%s\" t where t::text like any (:patterns))"
                                .formatted(schema, table))
                        .param("patterns", patterns)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
