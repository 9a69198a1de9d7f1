package io.chancery.console;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import io.chancery.control.ControlForConsole;
import io.chancery.infra.CoreConfiguration;
import io.chancery.infra.web.WebFoundation;
import io.chancery.themes.ThemeFiles;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;

/// The operators' console. `java -jar console.jar` serves; `java -jar console.jar add-operator --email=… --name=…`
/// prints the link by which the first operator enters, and ends; `take-factor-away --email=… --reason=…` helps whoever
/// lost their second factor and has no colleague; `change-master-key` wraps what the console sealed by another master
/// key.
@Modulithic(systemName = "Chancery console")
@SpringBootApplication(
        // The console has one connection pool, on the control plane, and migrates nothing.
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceHealthContributorAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            DataJpaRepositoriesAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@Import({CoreConfiguration.class, ControlForConsole.class, WebFoundation.class})
@StyleSheet(Aura.STYLESHEET)
@StyleSheet(ThemeFiles.STYLESHEET)
@Push
public class ChanceryConsole implements AppShellConfigurator {

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals("add-operator")) {
            System.exit(AddOperator.run(args));
        }
        if (args.length > 0 && args[0].equals(TakeFactorAway.COMMAND)) {
            System.exit(TakeFactorAway.run(args));
        }
        if (args.length > 0 && args[0].equals(ChangeMasterKey.COMMAND)) {
            System.exit(ChangeMasterKey.run(args));
        }
        SpringApplication.run(ChanceryConsole.class, args);
    }
}
