package io.chancery.app.documents;

import io.chancery.app.care.KeptFiles;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The files that documents of the firm hold.
@Component
class NamedFiles implements KeptFiles {

    private final JdbcClient jdbc;

    NamedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> named() {
        return jdbc.sql("select file from document_blob").query(UUID.class).list();
    }
}
