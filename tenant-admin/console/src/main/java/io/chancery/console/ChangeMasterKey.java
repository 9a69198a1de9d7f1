package io.chancery.console;

import io.chancery.control.operators.OperatorKey;
import io.chancery.infra.crypto.CannotBeOpened;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// Wraps the key of operators' second factors by `chancery.keys.master`, while consoles go on that accept it and the
/// one before.
final class ChangeMasterKey {

    static final String COMMAND = "change-master-key";

    private ChangeMasterKey() {}

    /// @return 0 when the key is under the new master key or there is none yet, 1 when it stays as it was
    static int run(String... args) {
        try (var context = new SpringApplicationBuilder(AddOperator.Setup.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of("logging.level.root", "warn"))
                .run(args)) {
            System.out.println(
                    switch (context.getBean(OperatorKey.class).wrapAnew()) {
                        case CHANGED -> "The key of operators' second factors is wrapped by the new master key now";
                        case CHANGED_BEFORE -> "The key of operators' second factors was wrapped by it before";
                        case NO_KEY -> "Nothing is sealed yet";
                        case FAILED -> throw new IllegalStateException("A failure is thrown");
                    });
            return 0;
        } catch (CannotBeOpened e) {
            System.err.println("Nothing is changed. " + e.getMessage());
            return 1;
        }
    }
}
