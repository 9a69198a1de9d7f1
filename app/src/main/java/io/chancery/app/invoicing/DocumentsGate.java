package io.chancery.app.invoicing;

import io.chancery.app.paper.InvoicePdf;
import io.chancery.app.upgrades.Gate;
import io.chancery.infra.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Issued documents still come out byte for byte as they were handed out: of the newest ones, and of an even spread
/// of the others. What a later build sets otherwise differs before the data steps as after them, and is no objection;
/// it is named.
@Component
class DocumentsGate implements Gate {

    private static final int DOCUMENTS = 6;

    private final JdbcClient jdbc;
    private final InvoiceTable invoices;
    private final InvoicePdf pdf;

    DocumentsGate(JdbcClient jdbc, InvoiceTable invoices, InvoicePdf pdf) {
        this.jdbc = jdbc;
        this.invoices = invoices;
        this.pdf = pdf;
    }

    @Override
    public String name() {
        return "documents";
    }

    private record Made(UUID invoice, String sha256) {}

    @Override
    public String measure() {
        int differing = 0;
        var made = spread();
        var all = new StringBuilder();
        for (var file : made) {
            var paper = invoices.find(new InvoiceId(file.invoice()))
                    .orElseThrow()
                    .frozen()
                    .paper();
            var hash = Sha256.of(pdf.render(paper));
            all.append(hash);
            if (!hash.equals(file.sha256())) {
                differing++;
            }
        }
        return "%d documents, %d of them set otherwise by this build, %s"
                .formatted(made.size(), differing, Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private List<Made> spread() {
        return jdbc.sql("""
                        with made as (
                            select f.invoice, f.sha256, row_number() over (order by i.issued_on desc, i.id desc) as place,
                                   count(*) over () as n
                              from invoice_file f join invoice i on i.id = f.invoice
                             where f.kind = 'PDF' and f.state = 'READY')
                        select invoice, sha256 from made
                         where place <= :half or place % greatest(1, n / :half) = 0 order by place limit :most
                        """)
                .param("half", DOCUMENTS / 2)
                .param("most", DOCUMENTS)
                .query(Made.class)
                .list();
    }
}
