package io.chancery.app.invoicing;

import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.LegalEntityId;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Money;
import io.chancery.app.paper.InvoicePaper;
import io.chancery.app.work.WorkItemId;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.crypto.MarkedValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Adds issued documents and reads them; the database lets nobody change one.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InvoiceTable {

    private final JdbcClient jdbc;
    private final LogoTable logos;
    private final ActorSource actors;
    private final MarkedValues values;
    private final Clock clock;
    private final FrozenJson json = new FrozenJson();

    InvoiceTable(JdbcClient jdbc, LogoTable logos, MarkedValues values, ActorSource actors, Clock clock) {
        this.jdbc = jdbc;
        this.logos = logos;
        this.values = values;
        this.actors = actors;
        this.clock = clock;
    }

    /// @return false when the invoice it takes back was taken back already
    boolean add(IssuedDocument document) {
        var paper = document.frozen().paper();
        var purpose = InvoiceSeals.purpose(document.id().value());
        var bare = SealedParticulars.with(
                new Frozen(
                        paper.under(paper.letterhead().withLogo(Optional.empty())),
                        document.frozen().ebilling()),
                value -> values.seal(purpose, value));
        return jdbc.sql("""
                        insert into invoice (id, kind, entity, number, matter, client, issued_on, due_on, service_start,
                            service_end, currency, net, tax, total, corrects, frozen, logo, issued_at, issued_by)
                        values (:id, :kind, :entity, :number, :matter, :client, :issued, :due, :start, :end, :currency,
                            :net, :tax, :total, :corrects, :frozen::jsonb, :logo, :at, :by)
                        on conflict (corrects) do nothing""")
                        .param("id", document.id().value())
                        .param("kind", document.kind().name())
                        .param("entity", document.entity().value())
                        .param("number", paper.number())
                        .param("matter", document.matter().value())
                        .param("client", document.client().value())
                        .param("issued", paper.issued())
                        .param("due", paper.due())
                        .param("start", paper.serviceStart())
                        .param("end", paper.serviceEnd())
                        .param("currency", paper.currency().getCurrencyCode())
                        .param("net", paper.net().amount())
                        .param("tax", paper.tax().total().amount())
                        .param("total", paper.total().amount())
                        .param(
                                "corrects",
                                document.corrected().map(InvoiceId::value).orElse(null))
                        .param("frozen", json.write(bare))
                        .param("logo", logos.keep(paper.letterhead().logo()).orElse(null))
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", actors.current().id())
                        .update()
                == 1;
    }

    /// All lines in one statement: while they are written, whoever issues next waits for the number.
    void addLines(InvoiceId invoice, List<WorkItemId> work, InvoicePaper paper) {
        jdbc.sql("""
                        insert into invoice_line (invoice, position, work_item, net, tax)
                        select :invoice, l.position, l.work, l.net, l.tax
                          from unnest(:work, :nets, :taxes) with ordinality l (work, net, tax, position)""")
                .param("invoice", invoice.value())
                .param("work", array("uuid", work.stream().map(WorkItemId::value)))
                .param(
                        "nets",
                        array(
                                "numeric",
                                paper.lines().stream()
                                        .map(line -> line.head().amount().net().amount())))
                .param("taxes", array("numeric", paper.tax().perLine().stream().map(Money::amount)))
                .update();
    }

    private static SqlArrayValue array(String type, Stream<?> values) {
        return new SqlArrayValue(type, values.toArray());
    }

    Optional<IssuedDocument> find(InvoiceId id) {
        return jdbc.sql("select id, kind, entity, matter, client, corrects, frozen, logo from invoice where id = :id")
                .param("id", id.value())
                .query((row, n) -> document(row))
                .optional();
    }

    private IssuedDocument document(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var bare = SealedParticulars.with(
                json.read(row.getString("frozen")), value -> values.open(InvoiceSeals.purpose(id), value));
        var paper = bare.paper();
        var letterhead = paper.letterhead().withLogo(logos.find(row.getString("logo")));
        var corrects = row.getObject("corrects", UUID.class);
        return new IssuedDocument(
                new InvoiceId(id),
                DocumentKind.valueOf(row.getString("kind")),
                new LegalEntityId(row.getObject("entity", UUID.class)),
                new MatterId(row.getObject("matter", UUID.class)),
                new ClientId(row.getObject("client", UUID.class)),
                corrects == null ? null : new InvoiceId(corrects),
                new Frozen(paper.under(letterhead), bare.ebilling()));
    }
}
