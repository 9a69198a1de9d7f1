package io.chancery.app.invoicing;

import io.chancery.app.paper.Logo;
import io.chancery.infra.crypto.Sha256;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps each logo that ever stood on an invoice once, by its hash.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LogoTable {

    private final JdbcClient jdbc;

    LogoTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The hash under which it is kept.
    Optional<String> keep(Optional<Logo> logo) {
        return logo.map(image -> {
            var hash = Sha256.of(image.image());
            jdbc.sql("""
                            insert into letterhead_logo (sha256, kind, image) values (:hash, :kind, :image)
                            on conflict (sha256) do nothing""")
                    .param("hash", hash)
                    .param("kind", image.kind().name())
                    .param("image", image.image())
                    .update();
            return hash;
        });
    }

    Optional<Logo> find(@Nullable String hash) {
        if (hash == null) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql("select kind, image from letterhead_logo where sha256 = :hash")
                .param("hash", hash)
                .query((row, n) -> new Logo(Logo.Kind.valueOf(row.getString("kind")), row.getBytes("image")))
                .single());
    }
}
