package io.chancery.control.orders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Three steps of opening and one each of suspending and resuming, which note that they ran and do what a test tells.
@Configuration(proxyBeanMethods = false)
class RecordingSteps {

    static final List<String> RAN = Collections.synchronizedList(new ArrayList<>());
    static final Map<String, Consumer<OrderInHand>> TOLD = Collections.synchronizedMap(new HashMap<>());

    static void forget() {
        RAN.clear();
        TOLD.clear();
    }

    @Bean
    OrderStep first() {
        return new Recording(OrderKind.OPEN_FIRM, 10, "first");
    }

    @Bean
    OrderStep third() {
        return new Recording(OrderKind.OPEN_FIRM, 30, "third");
    }

    @Bean
    OrderStep second() {
        return new Recording(OrderKind.OPEN_FIRM, 20, "second");
    }

    @Bean
    OrderStep suspending() {
        return new Recording(OrderKind.SUSPEND, 10, "suspending");
    }

    record Recording(OrderKind kind, int ordinal, String name) implements OrderStep {

        @Override
        public void run(OrderInHand order) {
            RAN.add("%s %s".formatted(order.tenant().slug(), name));
            TOLD.getOrDefault(name, nothing -> {}).accept(order);
        }
    }
}
