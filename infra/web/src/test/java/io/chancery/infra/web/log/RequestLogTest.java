package io.chancery.infra.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLogTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(RequestLog.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private Level before;

    @BeforeEach
    void listen() {
        before = log.getLevel();
        log.setLevel(Level.ALL);
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(said);
        log.setLevel(before);
    }

    @Test
    void leavesOutWhatFollowsTheQuestionMark() throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/welcome");
        request.setQueryString("token=only-once");
        request.setParameter("token", "only-once");

        new RequestLog().doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(said.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .startsWith("GET /welcome 200 ");
        assertThat(said.list).noneMatch(line -> line.getFormattedMessage().contains("only-once"));
        assertThat(said.list).noneMatch(line -> line.getMDCPropertyMap().containsValue("only-once"));
    }
}
