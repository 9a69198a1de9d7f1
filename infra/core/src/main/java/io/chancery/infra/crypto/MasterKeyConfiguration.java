package io.chancery.infra.crypto;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The master keys that this process was given. Without one nothing starts.
@Configuration(proxyBeanMethods = false)
public class MasterKeyConfiguration {

    /// @param other key that is accepted beside it while the master key is changed
    @Bean
    MasterKeys masterKeys(
            @Value("${chancery.keys.master:#{null}}") @Nullable String key,
            @Value("${chancery.keys.master-file:#{null}}") @Nullable Path file,
            @Value("${chancery.keys.other:#{null}}") @Nullable String other,
            @Value("${chancery.keys.other-file:#{null}}") @Nullable Path otherFile) {
        var hasOther = other != null && !other.isBlank() || otherFile != null;
        return new MasterKeys(
                LocalMasterKey.of(key, file),
                hasOther ? LocalMasterKey.of("chancery.keys.other", other, otherFile) : null);
    }

    @Bean
    KeyWrapping keyWrapping(MasterKeys masters) {
        return new KeyWrapping(masters);
    }
}
