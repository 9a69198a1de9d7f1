package io.chancery.app.work;

import io.chancery.app.care.BookFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What people would miss of their work if their firm were put back.
@Configuration(proxyBeanMethods = false)
class WorkFigures {

    private static final String TABLE = "work_item";
    private static final String AMOUNT = "net";

    @Bean
    BookFigure timeEntriesFigure() {
        return BookFigure.of("time-entries", 20, TABLE, "kind = 'TIME' and archived_at is null", AMOUNT);
    }

    @Bean
    BookFigure costsFigure() {
        return BookFigure.of("costs", 30, TABLE, "kind <> 'TIME' and archived_at is null", AMOUNT);
    }
}
