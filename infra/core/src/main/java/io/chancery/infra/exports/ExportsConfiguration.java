package io.chancery.infra.exports;

import io.chancery.infra.crypto.KeyWrapping;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The second place, where `chancery.exports.directory` names one.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportProperties.class)
public class ExportsConfiguration {

    @Bean
    @ConditionalOnProperty("chancery.exports.directory")
    SealedExports sealedExports(ExportProperties properties, KeyWrapping keys) throws IOException {
        var directory = properties.directory();
        if (directory == null) {
            throw new IllegalStateException("chancery.exports.directory names no directory");
        }
        return new SealedExports(new DirectoryPlace(directory), keys);
    }
}
