package io.chancery.app.work;

import io.chancery.app.lists.KeptWords;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The words of narratives.
@Repository
class WordsOfWork implements KeptWords {

    private static final int PIECE = 2_000;

    private final JdbcClient jdbc;

    WordsOfWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "work";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> rewrite(UUID after) {
        return jdbc.sql("""
                        with next as (select id, narrative from work_item where id > :after order by id limit %d),
                             written as (update search_entry s set words = to_tsvector(search_dictionary(), next.narrative)
                                           from next where s.subject = next.id)
                        select id from next order by id desc limit 1""".formatted(PIECE))
                .param("after", after)
                .query(UUID.class)
                .optional();
    }
}
