package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import io.chancery.app.testing.FirmTest;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A node that serves writes its log where `infra/docs/security.md` says, and nowhere else.
@FirmTest
class LogPlacesIntegrationTest {

    @Test
    void aNodeLogsToStandardOutputAlone() {
        var appenders = ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLoggerList().stream()
                        .flatMap(logger -> all(logger.iteratorForAppenders()))
                        .toList();
        assertThat(appenders)
                .hasSize(1)
                .allSatisfy(appender -> assertThat(appender)
                        .isInstanceOfSatisfying(
                                ConsoleAppender.class,
                                console -> assertThat(console.getTarget()).isEqualTo("System.out")));
    }

    private static Stream<Appender<ILoggingEvent>> all(Iterator<Appender<ILoggingEvent>> appenders) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(appenders, Spliterator.ORDERED), false);
    }
}
