package io.chancery.app.testing;

import io.chancery.app.shell.FramePerson;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.signin.Actors;
import io.chancery.themes.frame.Person;
import io.chancery.themes.frame.Scheme;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Whoever a test has signed in acts; the system where it has signed in nobody.
@TestConfiguration(proxyBeanMethods = false)
class StandInActor {

    @Bean
    ActorSource actors() {
        return new Actors();
    }

    /// Until the people of the firm answer for themselves.
    @Bean
    @ConditionalOnMissingBean
    FramePerson framePerson() {
        return new FramePerson() {
            @Override
            public Person person() {
                return new Person(
                        "Somebody", "", Texts.LANGUAGES, language -> {}, Scheme.SYSTEM, scheme -> {}, () -> {});
            }

            @Override
            public ZoneId zone() {
                return ZoneId.of("America/Los_Angeles");
            }
        };
    }
}
