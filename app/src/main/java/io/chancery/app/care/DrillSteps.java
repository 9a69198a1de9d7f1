package io.chancery.app.care;

import static io.chancery.control.orders.OrderKind.DRILL;

import io.chancery.app.upgrades.FirmCopying;
import io.chancery.control.care.Drills;
import io.chancery.control.care.ExportRow;
import io.chancery.control.care.FirmExports;
import io.chancery.control.orders.OrderInHand;
import io.chancery.control.orders.OrderLost;
import io.chancery.control.orders.OrderStep;
import io.chancery.control.tenants.CopyKind;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the newest export of a firm is restored into a copy, proved and thrown away (DD036). What fails is told to the
/// operators; the copy is thrown away by the sweep then.
@Configuration(proxyBeanMethods = false)
class DrillSteps {

    private final Drills drills;
    private final DrillTelling telling;

    DrillSteps(Drills drills, DrillTelling telling) {
        this.drills = drills;
        this.telling = telling;
    }

    @Bean
    OrderStep restoreForDrill(FirmExports exports, FirmCopying copying, Restoring restoring) {
        return told(10, "restore-beside", order -> {
            var firm = order.tenant();
            var export = exports.newestVerified(firm.id())
                    .orElseThrow(() -> new IllegalStateException("The firm has no export that was verified"));
            drills.begin(order.id().value(), export);
            copying.remove(firm, CopyKind.DRILL);
            restoring.intoCopy(firm, export);
        });
    }

    @Bean
    OrderStep proveBooks(FirmExports exports, Restoring restoring) {
        return told(20, "prove-books", order -> {
            var id = order.id().value();
            var proof = restoring.prove(order.tenant(), exportOf(id, exports));
            drills.noteProved(id, proof.rows(), proof.gates(), proof.files());
            order.outcome("rows", Long.toString(proof.rows()));
        });
    }

    @Bean
    OrderStep endDrill(FirmCopying copying) {
        return told(30, "end-drill", order -> copying.remove(order.tenant(), CopyKind.DRILL));
    }

    private ExportRow exportOf(UUID id, FirmExports exports) {
        return exports.find(drills.exportOf(id))
                .orElseThrow(() -> new IllegalStateException("The export was deleted meanwhile"));
    }

    private OrderStep told(int ordinal, String name, Consumer<OrderInHand> work) {
        return OrderStep.of(DRILL, ordinal, name, order -> {
            order.requireHeld();
            try {
                work.accept(order);
            } catch (OrderLost e) {
                throw e;
            } catch (RuntimeException e) {
                drills.noteTrouble(order.id().value(), String.valueOf(e.getMessage()));
                telling.failed(order.tenant(), name, String.valueOf(e.getMessage()));
                throw e;
            }
        });
    }
}
