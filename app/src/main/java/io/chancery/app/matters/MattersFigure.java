package io.chancery.app.matters;

import io.chancery.app.care.BookFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Matters that people would miss if their firm were put back.
@Configuration(proxyBeanMethods = false)
class MattersFigure {

    @Bean
    BookFigure countedMatters() {
        return BookFigure.of("matters", 40, "matter", "true");
    }
}
