package io.chancery.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
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
        logger.detachAndStopAllAppenders();
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
        var arrived = new ListAppender<ILoggingEvent>();
        arrived.start();
        logger.addAppender(arrived);

        LogFactory.getLog(UnwantedWordsTest.class).debug(words);

        assertThat(arrived.list).extracting(ILoggingEvent::getMessage).containsExactly("words no. 1");
    }
}
