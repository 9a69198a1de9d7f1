package io.chancery.app.upgrades;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts somebody with one role into a firm, who can sign in as far as the firm's tables say.
final class PersonOfFirm {

    private PersonOfFirm() {}

    static UUID add(JdbcClient superuser, String schema, UUID id, String email, String locale, String role) {
        superuser
                .sql("""
                        insert into %s.person (id, email, name, password_hash, locale, created_at, version)
                        values (:id, :email, :email, 'none', :locale, now(), 0)
                        """.formatted(schema))
                .param("id", id)
                .param("email", email)
                .param("locale", locale)
                .update();
        superuser
                .sql("insert into %s.person_role (person, role) values (:id, :role)".formatted(schema))
                .param("id", id)
                .param("role", role)
                .update();
        return id;
    }
}
