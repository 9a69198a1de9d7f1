package io.chancery.infra.transit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/// `chancery.encrypted-only=true` has a node not start that would speak in the clear to a database or to the mail
/// server. Without it the log names each once, when the node starts.
@Configuration(proxyBeanMethods = false)
public class TransitConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TransitConfiguration.class);

    /// @throws SentInTheClear when it is not wanted and would happen
    @Bean
    InitializingBean nothingInTheClear(
            Environment environment,
            ObjectProvider<JavaMailSender> mail,
            @Value("${chancery.encrypted-only:false}") boolean required) {
        return () -> {
            var ways = new Ways(environment, mail.getIfAvailable()).inTheClear();
            if (required && !ways.isEmpty()) {
                throw new SentInTheClear(ways);
            }
            ways.forEach(way -> LOG.warn("Not encrypted, or to a server that nobody vouches for, goes {}", way));
        };
    }
}
