package io.chancery.console;

import io.chancery.control.operators.OperatorEntry;
import io.chancery.infra.people.EmailAddress;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// Helps an operator who lost both the application and the recovery codes when no colleague could: whoever may start
/// the console with its database login takes the second factor away, and the log says so.
final class TakeFactorAway {

    static final String COMMAND = "take-factor-away";

    private static final int WRONG_USE = 2;
    private static final String USE = COMMAND + " --email=name@domain.tld --reason=\"how you made sure who asks\"";

    private TakeFactorAway() {}

    /// @return 0 when it is taken away, 1 when there was none, 2 when the call was wrong
    static int run(String... args) {
        var given = AddOperator.given(args);
        var reason = given.getOrDefault("reason", "").strip();
        var email = given.getOrDefault("email", "");
        if (reason.isEmpty() || !EmailAddress.isValid(email)) {
            System.err.println(USE);
            return WRONG_USE;
        }
        try (var context = new SpringApplicationBuilder(AddOperator.Setup.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of("logging.level.root", "warn"))
                .run(args)) {
            if (!context.getBean(OperatorEntry.class).takeFactorAway(new EmailAddress(email), reason)) {
                System.err.println("%s is no operator with a second factor".formatted(email));
                return 1;
            }
            System.out.println("%s sets up another second factor at the next sign-in".formatted(email));
            return 0;
        }
    }
}
