package io.chancery.app.care;

import static io.chancery.control.orders.OrderKind.EXPORT;

import io.chancery.control.care.Closings;
import io.chancery.control.care.FirmExports;
import io.chancery.control.care.HandOvers;
import io.chancery.control.orders.OrderStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How a firm is exported to the second place (DD036). The export has the id of its order: what is done again writes
/// the same file anew.
@Configuration(proxyBeanMethods = false)
class ExportSteps {

    @Bean
    OrderStep findRoom(ExportWork work) {
        return OrderStep.of(EXPORT, 10, "find-room", work::findRoom);
    }

    @Bean
    OrderStep writeExport(ExportWork work) {
        return OrderStep.of(EXPORT, 20, "write-export", work::write);
    }

    @Bean
    OrderStep verifyExport(ExportWork work) {
        return OrderStep.of(EXPORT, 30, "verify-export", work::verify);
    }

    /// A firm's newest verified export stays, however old it is.
    ///
    /// What would have been handed over goes too, once the closing of the firm was called off.
    @Bean
    OrderStep deleteOldExports(SecondPlace place, FirmExports exports, Closings closings, HandOvers handOvers) {
        return OrderStep.of(EXPORT, 40, "delete-old-exports", order -> {
            order.requireHeld();
            var firm = order.tenant();
            var oldBefore = place.oldBefore();
            try {
                place.deleteUnfinished(firm);
                for (var old : exports.of(firm.id())) {
                    if (!old.id().equals(order.id().value()) && old.takenAt().isBefore(oldBefore)) {
                        place.exports().delete(firm.id().value(), old.id());
                        exports.noteDeleted(old.id());
                    }
                }
                if (closings.waiting(firm.id()).isEmpty()) {
                    var left = handOvers.newest(firm.id()).map(one -> HandOvers.fileOf(one.id()));
                    if (left.isPresent()) {
                        place.exports().delete(firm.id().value(), left.get());
                    }
                }
                var oldest = exports.of(firm.id()).getLast();
                place.deleteFiles(firm, oldest.takenAt());
            } catch (IOException e) {
                throw new UncheckedIOException("Old exports could not be deleted", e);
            }
        });
    }
}
