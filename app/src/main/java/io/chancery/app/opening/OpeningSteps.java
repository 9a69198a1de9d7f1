package io.chancery.app.opening;

import static io.chancery.control.orders.OrderKind.OPEN_FIRM;

import io.chancery.app.firm.FirmDetails;
import io.chancery.app.firm.FirmSetup;
import io.chancery.app.firm.UsualTerms;
import io.chancery.control.orders.OrderStep;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.TenantContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How a firm is opened. The door opens for the steps that write the firm's own rows; its people stay out until the
/// registry says that the firm is active, which is the last step.
@Configuration(proxyBeanMethods = false)
class OpeningSteps {

    /// A place in the cell: schema, role with rights on it alone, door. What is there already is left as it is.
    @Bean
    OrderStep makeSchema(FirmSchemas schemas) {
        return OrderStep.of(OPEN_FIRM, 10, "make-schema", order -> schemas.provision(order.tenant()));
    }

    /// All tables of this build. Two nodes that try at once wait for each other.
    @Bean
    OrderStep migrateSchema(SchemaMigrations migrations, Registry registry) {
        return OrderStep.of(OPEN_FIRM, 20, "migrate-schema", order -> {
            int version = migrations.migrate(order.tenant());
            registry.recordSchemaVersion(order.tenant().id(), version);
            order.outcome("schemaVersion", Integer.toString(version));
        });
    }

    @Bean
    OrderStep openDoor(FirmSchemas schemas) {
        return OrderStep.of(OPEN_FIRM, 30, "open-door", order -> {
            order.requireHeld();
            schemas.openDoor(order.tenant());
        });
    }

    /// The firm's row, an entity and an office, without which nobody could work.
    @Bean
    OrderStep establishFirm(FirmSetup setup) {
        return OrderStep.of(OPEN_FIRM, 40, "establish-firm", order -> {
            order.requireHeld();
            var opening = order.opening();
            var country = opening.country().name();
            var details = new FirmDetails(
                    opening.name().value(),
                    opening.locale(),
                    opening.currency(),
                    opening.zone(),
                    UsualTerms.paymentDays(country));
            TenantContext.runAs(order.tenant().id(), () -> setup.establish(country, details));
        });
    }

    @Bean
    OrderStep letPeopleIn(Registry registry) {
        return OrderStep.of(OPEN_FIRM, 90, "let-people-in", order -> {
            order.requireHeld();
            registry.markActive(order.tenant().id());
        });
    }
}
