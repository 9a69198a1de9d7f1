package io.chancery.app.documents;

import io.chancery.infra.crypto.SealedColumn;
import io.chancery.infra.crypto.SealedRows;
import io.chancery.infra.documents.SealedFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The key of each stored file is sealed by the firm's.
@Configuration(proxyBeanMethods = false)
class BlobSeals {

    @Bean
    SealedRows sealedFileKeys(JdbcClient jdbc) {
        return SealedColumn.bytes(jdbc, "document_blob", "key", "'%s' || file".formatted(SealedFiles.PURPOSE));
    }
}
