package io.chancery.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class UnwantedWordsTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Logger logger = (Logger) LoggerFactory.getLogger(UnwantedWordsTest.class);

    private final Object words = new Object() {
        @Override
        public String toString() {
            return "words no. " + made.incrementAndGet();
        }
    };

    @AfterEach
    void asBefore() {
        logger.setLevel(null);
    }

    @Test
    void whatNobodyWantsToReadIsNotPutIntoWords() {
        logger.setLevel(Level.INFO);

        LogFactory.getLog(UnwantedWordsTest.class).debug(words);

        assertThat(made).hasValue(0);
    }

    @Test
    void whatIsWantedArrives() {
        logger.setLevel(Level.DEBUG);

        LogFactory.getLog(UnwantedWordsTest.class).debug(words);

        assertThat(made).hasValue(1);
    }
}
