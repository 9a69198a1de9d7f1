package io.chancery.control.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.control.changes.ChangeLogPoller;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.OpenFirm;
import io.chancery.control.orders.Orders;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import io.chancery.infra.tenancy.UnknownTenant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class TenantRegistryIntegrationTest {

    private Installation installation;
    private AnnotationConfigApplicationContext node;
    private AnnotationConfigApplicationContext console;
    private TenantDirectory directory;

    @BeforeEach
    void install() {
        installation = new Installation("registry");
        node = installation.node();
        console = installation.console();
        directory = node.getBean(TenantDirectory.class);
    }

    @AfterEach
    void remove() {
        installation.close();
    }

    @Test
    void findsAFirmByItsHostWhateverCaseAndPort() {
        var ashworth = open(Installation.ashworth());
        assertThat(directory.atHost("Ashworth.localhost:8080")).map(Tenant::id).contains(ashworth);
        assertThat(directory.atHost("birchwood.localhost")).isEmpty();
    }

    @Test
    void knowsAllThatANodeNeeds() {
        var firm = directory.require(open(Installation.birchwood()));
        assertThat(firm.schema()).isEqualTo("firm_birchwood").isEqualTo(firm.role());
        assertThat(firm.cell()).isEqualTo("main");
        assertThat(firm.locale()).isEqualTo(Locale.UK);
        assertThat(firm.state()).isEqualTo(TenantState.OPENING);
        assertThat(firm.branding()).isEqualTo(Branding.DEFAULT);
        assertThat(firm.isCopy()).isFalse();
    }

    @Test
    void isRightBeforeAnythingWasPolled() {
        var ashworth = open(Installation.ashworth());
        assertThat(directory.require(ashworth).state()).isEqualTo(TenantState.OPENING);
        node.getBean(Registry.class).markActive(ashworth);
        assertThat(directory.require(ashworth).state()).isEqualTo(TenantState.ACTIVE);
    }

    @Test
    void remembersUntilItHearsOfAChange() {
        var ashworth = open(Installation.ashworth());
        var birchwood = open(Installation.birchwood());
        poll();
        assertThat(directory.all()).extracting(Tenant::slug).containsExactly("ashworth", "birchwood");

        installation
                .superuser()
                .sql("update control.tenant set name = 'Quietly changed'")
                .update();
        node.getBean(Registry.class).mark(ashworth, TenantState.SUSPENDED, "unpaid");
        assertThat(directory.require(ashworth).state()).isEqualTo(TenantState.OPENING);
        poll();

        assertThat(directory.require(ashworth).state()).isEqualTo(TenantState.SUSPENDED);
        assertThat(directory.require(ashworth).stateReason()).isEqualTo("unpaid");
        assertThat(directory.require(birchwood).name())
                .as("another firm's change does not refresh this one")
                .isEqualTo("Birchwood Solicitors");
    }

    @Test
    void findsAFirmThatWasOrderedAfterItLooked() {
        poll();
        assertThat(directory.all()).isEmpty();
        var ashworth = open(Installation.ashworth());
        assertThat(directory.atHost("ashworth.localhost")).map(Tenant::id).contains(ashworth);
        assertThat(directory.find(ashworth)).isPresent();
        poll();
        assertThat(directory.all()).extracting(Tenant::id).containsExactly(ashworth);
    }

    @Test
    void leavesClosedFirmsOutOfAllButStillFindsThem() {
        var ashworth = open(Installation.ashworth());
        node.getBean(Registry.class).mark(ashworth, TenantState.CLOSED, null);
        poll();
        assertThat(directory.all()).isEmpty();
        assertThat(directory.require(ashworth).state()).isEqualTo(TenantState.CLOSED);
    }

    @Test
    void copiesTheLookForClosedPages() {
        var ashworth = open(Installation.ashworth());
        poll();
        var look = new Branding("#112233", "#445566", Branding.Scheme.DARK, "data:image/png;base64,AAAA");
        node.getBean(Registry.class).updateBranding(ashworth, look);
        poll();
        assertThat(directory.require(ashworth).branding()).isEqualTo(look);
    }

    @Test
    void saysWhichFirmIsUnknown() {
        var stranger = new TenantId(Ids.next());
        assertThatThrownBy(() -> directory.require(stranger))
                .isInstanceOf(UnknownTenant.class)
                .hasMessageContaining(stranger.toString());
    }

    private void poll() {
        node.getBean(ChangeLogPoller.class).poll();
    }

    private TenantId open(OpenFirm request) {
        var tenant = new AtomicReference<TenantId>();
        Installation.allowed(
                nothing -> tenant.set(console.getBean(Orders.class).openFirm(CommandId.next(), request)),
                OperatorPermission.FIRM_OPEN);
        return tenant.get();
    }
}
