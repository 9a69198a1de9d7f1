package io.chancery.app.testing;

import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.ActorSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Who acts where no test has signed anybody in.
@TestConfiguration(proxyBeanMethods = false)
class StandInActor {

    @Bean
    ActorSource actors() {
        return () -> Actor.SYSTEM;
    }
}
