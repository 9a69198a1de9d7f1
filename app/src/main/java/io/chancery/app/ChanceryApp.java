package io.chancery.app;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import io.chancery.control.ControlForNodes;
import io.chancery.infra.CoreConfiguration;
import io.chancery.infra.TenantServices;
import io.chancery.infra.documents.DocumentsConfiguration;
import io.chancery.infra.exports.ExportsConfiguration;
import io.chancery.infra.migration.MigrationConfiguration;
import io.chancery.infra.tenancy.CellsConfiguration;
import io.chancery.infra.web.WebFoundation;
import io.chancery.infra.web.tenancy.FirmHosts;
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

/// The firms' application. `java -jar app.jar` serves; `java -jar app.jar migrate` brings every schema to this build's
/// version and ends; `java -jar app.jar change-master-key` wraps the key of every firm by another master key and ends;
/// `java -jar app.jar verify-audit` says whether a log that was taken along is whole, and ends;
/// `java -jar app.jar open-export` writes out what an export of a firm holds, and ends.
@Modulithic(systemName = "Chancery")
@SpringBootApplication(
        // Connections, migrations and their health know cells and firms; the framework's own know one database.
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceHealthContributorAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            DataJpaRepositoriesAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            // People are the firm's own rows; there is no user of the framework.
            UserDetailsServiceAutoConfiguration.class
        })
@Import({
    CoreConfiguration.class,
    CellsConfiguration.class,
    ControlForNodes.class,
    MigrationConfiguration.class,
    TenantServices.class,
    DocumentsConfiguration.class,
    ExportsConfiguration.class,
    WebFoundation.class,
    FirmHosts.class
})
@StyleSheet(Aura.STYLESHEET)
@StyleSheet(ThemeFiles.STYLESHEET)
@Push
public class ChanceryApp implements AppShellConfigurator {

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals("migrate")) {
            System.exit(Migrate.run(args));
        }
        if (args.length > 0 && args[0].equals("change-master-key")) {
            System.exit(ChangeMasterKey.run(args));
        }
        if (args.length > 0 && args[0].equals("verify-audit")) {
            System.exit(VerifyAudit.run(System.out, args));
        }
        if (args.length > 0 && args[0].equals("open-export")) {
            System.exit(OpenExport.run(System.out, args));
        }
        SpringApplication.run(ChanceryApp.class, args);
    }
}
