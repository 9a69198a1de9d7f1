package io.chancery.app.care;

import static io.chancery.control.orders.OrderKind.CLOSE_FIRM;
import static io.chancery.control.orders.OrderKind.DELETE_FIRM;

import io.chancery.control.care.Closings;
import io.chancery.control.orders.OrderStep;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.tenancy.TenantState;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How a firm ends (DD035): it is shut and exported a last time, and waits; when its time is over, everything of it is
/// deleted, and what stays is the proof.
@Configuration(proxyBeanMethods = false)
class ClosingSteps {

    /// People are told first and the door is shut behind them.
    @Bean
    OrderStep tellPeopleOfTheEnd(Registry registry) {
        return OrderStep.of(CLOSE_FIRM, 10, "tell-people", order -> {
            order.requireHeld();
            registry.mark(order.tenant().id(), TenantState.SUSPENDED, order.reason());
        });
    }

    @Bean
    OrderStep shutDoorForGood(FirmSchemas schemas) {
        return OrderStep.of(CLOSE_FIRM, 20, "shut-door", order -> {
            order.requireHeld();
            schemas.closeDoor(order.tenant(), "is being closed");
        });
    }

    @Bean
    OrderStep findRoomForLastExport(HandOverWork work) {
        return OrderStep.of(CLOSE_FIRM, 30, "find-room", work::findRoom);
    }

    @Bean
    OrderStep writeLastExport(ExportWork work) {
        return OrderStep.of(CLOSE_FIRM, 40, "write-export", work::write);
    }

    @Bean
    OrderStep verifyLastExport(ExportWork work) {
        return OrderStep.of(CLOSE_FIRM, 50, "verify-export", work::verify);
    }

    @Bean
    OrderStep writeHandOver(HandOverWork work) {
        return OrderStep.of(CLOSE_FIRM, 55, "write-hand-over", work::write);
    }

    @Bean
    OrderStep beginToWait(Closings closings) {
        return OrderStep.of(CLOSE_FIRM, 60, "begin-to-wait", order -> {
            order.requireHeld();
            closings.begin(order, Duration.ofDays(Long.parseLong(order.detail("days"))));
        });
    }

    /// From here on nobody opens an export of the firm any more, wherever a copy of it lies.
    @Bean
    OrderStep destroyKey(FirmDeletion deletion) {
        return OrderStep.of(DELETE_FIRM, 10, "destroy-key", deletion::destroyKey);
    }

    @Bean
    OrderStep deleteDocuments(FirmDeletion deletion) {
        return OrderStep.of(DELETE_FIRM, 20, "delete-documents", deletion::deleteDocuments);
    }

    @Bean
    OrderStep dropSchemas(FirmDeletion deletion) {
        return OrderStep.of(DELETE_FIRM, 30, "drop-schemas", deletion::dropSchemas);
    }

    @Bean
    OrderStep writeProof(FirmDeletion deletion, Registry registry) {
        return OrderStep.of(DELETE_FIRM, 40, "write-proof", order -> {
            deletion.writeProof(order);
            registry.mark(order.tenant().id(), TenantState.CLOSED, null);
        });
    }
}
