package io.chancery.app.documents;

import io.chancery.app.care.BookFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Documents that people would miss if their firm were put back.
@Configuration(proxyBeanMethods = false)
class DocumentsFigure {

    @Bean
    BookFigure countedDocuments() {
        return BookFigure.of("documents", 60, "document", "true");
    }
}
