package io.chancery.app.work;

import io.chancery.app.utbms.UtbmsCatalogue;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

    @Bean
    @ConditionalOnMissingBean
    UtbmsCatalogue utbmsCatalogue() {
        return UtbmsCatalogue.load();
    }
}
