package io.chancery.console;

import io.chancery.control.ControlForConsole;
import io.chancery.control.operators.EmailIsTaken;
import io.chancery.control.operators.LinkHash;
import io.chancery.control.operators.NewOperator;
import io.chancery.control.operators.OperatorEntry;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.operators.PersonName;
import io.chancery.infra.CoreConfiguration;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.web.signin.OneTimeToken;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Lets the first operators in: whoever may start the console with its database login adds them and hands over the
/// link.
final class AddOperator {

    private static final int WRONG_USE = 2;
    private static final String USE =
            "add-operator --email=name@domain.tld --name=\"Full Name\" [--roles=OPERATOR,SECURITY]";

    private AddOperator() {}

    /// @return 0 when the link was printed, 1 when the address is taken, 2 when the call was wrong
    static int run(String... args) {
        try {
            return add(operator(given(args)), args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USE);
            return WRONG_USE;
        }
    }

    /// The options of a command, `--name=value`, by name.
    static Map<String, String> given(String... args) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith("--") && arg.contains("="))
                .collect(Collectors.toMap(
                        arg -> arg.substring(2, arg.indexOf('=')), arg -> arg.substring(arg.indexOf('=') + 1)));
    }

    private static int add(NewOperator operator, String... args) {
        try (var context = new SpringApplicationBuilder(Setup.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.level.root=warn")
                .run(args)) {
            var token = OneTimeToken.next();
            context.getBean(OperatorEntry.class).add(operator, new LinkHash(token.hash()));
            var console = context.getEnvironment().getProperty("chancery.console.url", "http://localhost:8090");
            System.out.println("%s enters by this link, once and within a day:%n%s/welcome?token=%s"
                    .formatted(operator.name(), console, token.secret()));
            return 0;
        } catch (EmailIsTaken e) {
            System.err.println("%s is an operator already; give a new link in the console".formatted(operator.email()));
            return 1;
        }
    }

    private static NewOperator operator(Map<String, String> given) {
        var roles = given.getOrDefault("roles", "OPERATOR,SECURITY");
        return new NewOperator(
                new EmailAddress(given.getOrDefault("email", "")),
                new PersonName(given.getOrDefault("name", "")),
                Arrays.stream(roles.split(",", -1)).map(OperatorRole::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    @Configuration(proxyBeanMethods = false)
    @Import({CoreConfiguration.class, ControlForConsole.class})
    static class Setup {

        @Bean
        ActorSource commandLine() {
            return () -> new Actor(null, "command line", null);
        }
    }
}
