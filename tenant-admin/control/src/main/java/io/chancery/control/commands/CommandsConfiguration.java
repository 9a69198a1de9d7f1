package io.chancery.control.commands;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Only the console gives commands to the control plane.
@Configuration(proxyBeanMethods = false)
public class CommandsConfiguration {

    @Bean
    OperatorCommands operatorCommands(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new OperatorCommands(jdbc, clock);
    }
}
