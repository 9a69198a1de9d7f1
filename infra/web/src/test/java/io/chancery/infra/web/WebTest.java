package io.chancery.infra.web;

import static io.chancery.infra.web.TwoFirms.ASHWORTH;
import static io.chancery.infra.web.TwoFirms.ASHWORTH_HOST;
import static io.chancery.infra.web.TwoFirms.BIRCHWOOD;
import static io.chancery.infra.web.TwoFirms.BIRCHWOOD_HOST;

import io.chancery.infra.tenancy.TenantContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Real requests against a real server with two firms and one person in each.
@SpringBootTest(
        classes = TestWebApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "chancery.metrics.port=0")
public abstract class WebTest {

    public static final String MARGARET = "margaret@ashworth.example";
    public static final String KARL = "karl@birchwood.example";

    @LocalServerPort
    protected int port;

    @Autowired
    protected TwoFirms firms;

    @Autowired
    protected TestWebApp.Staff staff;

    @BeforeEach
    void openBothFirms() {
        firms.open();
        TenantContext.runAs(ASHWORTH, () -> staff.hire(MARGARET, TestWebApp.PASSWORD, "READ"));
        TenantContext.runAs(BIRCHWOOD, () -> staff.hire(KARL, TestWebApp.PASSWORD, "READ"));
    }

    protected Browser atAshworth() {
        return new Browser(port, ASHWORTH_HOST);
    }

    protected Browser atBirchwood() {
        return new Browser(port, BIRCHWOOD_HOST);
    }
}
