package io.chancery.app.documents;

import io.chancery.app.upgrades.Gate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every document lies on its matter under its name, with the content it had, earlier versions too. Operators read
/// what differs, so of names only a fingerprint is told.
@Component
class DocumentsKeptGate implements Gate {

    private final JdbcClient jdbc;

    DocumentsKeptGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "documents-kept";
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public String measure() {
        return jdbc.sql("""
                        select format('%s documents and versions, %s', count(*), to_hex(coalesce(bit_xor(
                                   ('x' || left(md5(kept), 16))::bit(64)::bigint), 0)))
                          from (select format('%s %s %s %s %s', id, matter, name, sha256, trashed_at is null) as kept from document
                                union all
                                select format('%s %s %s %s', document, number, name, sha256) from document_version) d
                        """).query(String.class).single();
    }
}
