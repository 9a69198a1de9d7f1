package io.chancery.control.orders;

import static io.chancery.control.operators.OperatorPermission.FIRM_OPEN;
import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class FirstLinksIntegrationTest {

    private Installation installation;
    private FirstLinks links;
    private OrderSheet order;

    @BeforeEach
    void openAshworth() {
        installation = new Installation("first links");
        var console = installation.console();
        links = console.getBean(FirstLinks.class);
        RecordingSteps.forget();
        RecordingSteps.TOLD.put("third", hand -> hand.firstLink("/welcome?token=secret"));
        allow(FIRM_OPEN, FLEET_READ);
        var tenant = console.getBean(Orders.class).openFirm(CommandId.next(), Installation.ashworth());
        installation.node(RecordingSteps.class).getBean(OrderWorker.class).workOne();
        order = latest(tenant);
    }

    @AfterEach
    void remove() {
        SecurityContextHolder.clearContext();
        installation.close();
    }

    @Test
    void showsALinkOnceWithTheFirmsAddress() {
        assertThat(links.show(order.id())).contains("http://ashworth.localhost:8080/welcome?token=secret");
        assertThat(links.show(order.id())).isEmpty();
        assertThat(latest(order.tenant()).firstLinkUntil()).isNull();
        assertThat(installation
                        .superuser()
                        .sql("select count(*) from control.audit_entry where action = 'firm.first-link-shown'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsALinkForADay() {
        assertThat(order.firstLinkUntil())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        installation
                .superuser()
                .sql("update control.tenant_order set first_link_until = now() - interval '1 second'")
                .update();
        assertThat(links.show(order.id())).isEmpty();
        assertThat(kept()).as("expired, and still in the table").isEqualTo(1);
        links.purge();
        assertThat(kept()).isZero();
    }

    @Test
    void purgesNothingWhoseDayIsNotOver() {
        links.purge();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void showsALinkOnlyToThoseWhoMayOpenFirms() {
        allow(FLEET_READ);
        assertThatThrownBy(() -> links.show(order.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsLinksFromTheNodesThatWroteThem() {
        var app = installation.as(installation.database().app());
        assertThatThrownBy(() -> app.sql("select first_link from control.tenant_order")
                        .query(String.class)
                        .list())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private int kept() {
        return installation
                .superuser()
                .sql("select count(first_link) from control.tenant_order")
                .query(Integer.class)
                .single();
    }

    private OrderSheet latest(TenantId tenant) {
        return installation.console().getBean(OrderBook.class).latest(tenant).orElseThrow();
    }

    private static void allow(String... permissions) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("Olive", "", permissions));
    }
}
