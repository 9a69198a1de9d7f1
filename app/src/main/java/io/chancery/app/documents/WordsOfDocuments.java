package io.chancery.app.documents;

import io.chancery.app.lists.KeptWords;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The words of documents; a long text takes some tenths of a second.
@Repository
class WordsOfDocuments implements KeptWords {

    private static final int PIECE = 50;

    private final JdbcClient jdbc;

    WordsOfDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> rewrite(UUID after) {
        return jdbc.sql("""
                        with next as (select id from document where id > :after order by id limit %d),
                             written as (update document d set words = %s from next where d.id = next.id)
                        select id from next order by id desc limit 1""".formatted(PIECE, DocumentTable.WORDS))
                .param("after", after)
                .query(UUID.class)
                .optional();
    }
}
