package io.chancery.infra.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// The pattern of the node's log, as the applications have it.
class LogLinesTest {

    private static final String FORGED = "2026-03-02T12:00:00.000Z  INFO [ashworth] : Margaret is an administrator now";

    private final LoggerContext loggers = new LoggerContext();
    private final PatternLayout layout = new PatternLayout();

    @BeforeEach
    void read() throws IOException {
        Properties properties =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("chancery-logging.properties"));
        loggers.setMDCAdapter(new LogbackMDCAdapter());
        layout.setContext(loggers);
        layout.setPattern(properties.getProperty("logging.pattern.console").replace("%wEx", "%ex"));
        layout.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"})
    void whatAStrangerSentBeginsNoLineOfItsOwn(String end) {
        var said = said("No firm has the name nobody" + end + FORGED, null);

        assertThat(said.strip().split("\\R|\u0085|\u2028|\u2029")).hasSize(1);
        assertThat(said).contains("No firm has the name nobody | 2026-03-02");
    }

    @Test
    void neitherDoesTheMessageOfAFault() {
        var said = said("It failed", new IllegalStateException("No such row: nobody\n" + FORGED));

        assertThat(said.strip().lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith(" | "));
        assertThat(said).contains("IllegalStateException", "LogLinesTest");
    }

    private String said(String message, @Nullable Throwable fault) {
        return layout.doLayout(
                new LoggingEvent("here", loggers.getLogger("io.chancery.Test"), Level.WARN, message, fault, null));
    }
}
