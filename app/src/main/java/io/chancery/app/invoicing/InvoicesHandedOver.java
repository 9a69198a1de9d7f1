package io.chancery.app.invoicing;

import io.chancery.app.care.HandOverArchive;
import io.chancery.app.care.HandedOver;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Invoices and credit notes with their PDF and LEDES files, as a firm that leaves takes them along.
@Component
class InvoicesHandedOver implements HandedOver {

    private final InvoiceFileTable files;
    private final JdbcClient jdbc;

    InvoicesHandedOver(InvoiceFileTable files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /// A file that is there.
    ///
    /// @param entity which issued it: numbers are used once by each
    private record Made(UUID invoice, String kind, String entity, String number) {}

    @Override
    public void write(HandOverArchive archive) throws IOException {
        archive.table("invoices", """
                select i.kind, i.number, e.name as legal_entity, m.number as matter, c.number as client, i.issued_on, i.due_on,
                       i.service_start, i.service_end, i.currency, i.net, i.tax, i.total, r.number as corrects, i.issued_at
                  from invoice i join legal_entity e on e.id = i.entity join matter m on m.id = i.matter
                  join client c on c.id = i.client left join invoice r on r.id = i.corrects
                 order by i.issued_on, i.id""");
        archive.table("invoice-lines", """
                select i.number as invoice, l.position, w.work_date, w.kind, t.number as timekeeper, w.units, w.rate, l.net, l.tax,
                       w.narrative
                  from invoice_line l join invoice i on i.id = l.invoice join work_item w on w.id = l.work_item
                  left join timekeeper t on t.id = w.timekeeper
                 order by i.issued_on, i.id, l.position""");
        for (var file : made()) {
            var kind = InvoiceFileKind.valueOf(file.kind());
            archive.file(
                    out -> out.write(
                            files.content(new InvoiceId(file.invoice()), kind).orElseThrow()),
                    "invoices",
                    file.entity(),
                    kind.fileName(file.number()));
        }
    }

    @Override
    public long bytes() {
        return jdbc.sql("select coalesce(sum(octet_length(content)), 0) from invoice_file")
                .query(Long.class)
                .single();
    }

    private List<Made> made() {
        return jdbc.sql("""
                        select f.invoice, f.kind, e.name as entity, i.number
                          from invoice_file f join invoice i on i.id = f.invoice join legal_entity e on e.id = i.entity
                         where f.state = 'READY' order by i.issued_on, i.id, f.kind""").query(Made.class).list();
    }
}
