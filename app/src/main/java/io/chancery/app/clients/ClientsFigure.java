package io.chancery.app.clients;

import io.chancery.app.care.BookFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Clients that people would miss if their firm were put back.
@Configuration(proxyBeanMethods = false)
class ClientsFigure {

    @Bean
    BookFigure countedClients() {
        return BookFigure.of("clients", 50, "client", "true");
    }
}
