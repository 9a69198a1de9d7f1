package io.chancery.app.opening;

import static io.chancery.control.orders.OrderKind.OPEN_FIRM;

import io.chancery.app.people.FirstAdmin;
import io.chancery.control.orders.OrderStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Writes the link by which the first admin enters. Done twice, the second link replaces the first, in the firm and in
/// the order; whoever lost the order in between keeps a link that works nowhere.
@Configuration(proxyBeanMethods = false)
class FirstAdminStep {

    @Bean
    OrderStep inviteAdmin(FirstAdmin firstAdmin) {
        return OrderStep.of(OPEN_FIRM, 50, "invite-admin", order -> {
            order.requireHeld();
            var admin = order.opening().admin();
            order.firstLink(firstAdmin.invite(admin.email(), admin.name()));
        });
    }
}
