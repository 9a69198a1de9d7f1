package io.chancery.app.ebilling;

import io.chancery.infra.crypto.SealedColumn;
import io.chancery.infra.crypto.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A file that waits to be taken in names the firm by its tax number; it is sealed for whoever brought it.
@Configuration(proxyBeanMethods = false)
class UploadSeals {

    static final String PURPOSE = "import-upload:";

    /// Uploads may be large.
    private static final int PORTION = 5;

    @Bean
    SealedRows sealedUploads(JdbcClient jdbc) {
        return SealedColumn.bytes(jdbc, "import_upload", "content", "'%s' || person".formatted(PURPOSE), PORTION);
    }
}
