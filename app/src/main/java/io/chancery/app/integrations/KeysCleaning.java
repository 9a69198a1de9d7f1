package io.chancery.app.integrations;

import io.chancery.infra.migration.CopyCleaning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Programs that a firm lets in do not work in a copy of it, and a copy signs nothing by the firm's keys.
@Component
class KeysCleaning implements CopyCleaning {

    private final JdbcClient jdbc;

    KeysCleaning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void clean() {
        jdbc.sql("update integration set revoked_at = now() where revoked_at is null")
                .update();
        jdbc.sql("delete from signing_key").update();
    }
}
