package io.chancery.app.opening;

import static io.chancery.control.orders.OrderKind.RESUME;
import static io.chancery.control.orders.OrderKind.SUSPEND;

import io.chancery.control.orders.OrderStep;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.tenancy.TenantState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How a firm is held back and let go again. People are told first and the door is shut behind them; on the way back
/// the door opens first. So whoever is let in never runs into a shut door.
@Configuration(proxyBeanMethods = false)
class SuspensionSteps {

    @Bean
    OrderStep tellPeople(Registry registry) {
        return OrderStep.of(SUSPEND, 10, "tell-people", order -> {
            order.requireHeld();
            registry.mark(order.tenant().id(), TenantState.SUSPENDED, order.reason());
        });
    }

    /// Waits for the work that is going on in the firm.
    @Bean
    OrderStep shutDoor(FirmSchemas schemas) {
        return OrderStep.of(SUSPEND, 20, "shut-door", order -> {
            order.requireHeld();
            schemas.closeDoor(order.tenant(), "suspended");
        });
    }

    @Bean
    OrderStep openDoorAgain(FirmSchemas schemas) {
        return OrderStep.of(RESUME, 10, "open-door", order -> {
            order.requireHeld();
            schemas.openDoor(order.tenant());
        });
    }

    @Bean
    OrderStep letPeopleInAgain(Registry registry) {
        return OrderStep.of(RESUME, 20, "let-people-in", order -> {
            order.requireHeld();
            registry.markActive(order.tenant().id());
        });
    }
}
