package io.chancery.app.people;

import io.chancery.infra.migration.CopyCleaning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A link by which somebody may enter a firm opens no copy of it.
@Component
class LinksCleaning implements CopyCleaning {

    private final JdbcClient jdbc;

    LinksCleaning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void clean() {
        jdbc.sql("delete from sign_in_link").update();
        jdbc.sql("delete from reset_request").update();
    }
}
