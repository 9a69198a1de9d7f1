package io.chancery.infra.migration;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The contract scripts of this build, and which of them have run in a firm's schema: that stands in the schema itself.
/// Whether one may run is for the control plane to say.
public final class SchemaContracts {

    /// Where the scripts stand on the class path.
    static final String FOLDER = "db/tenant/contract";

    private final Cells cells;
    private final SchemaMigrations migrations;
    private final List<ContractScript> scripts;

    SchemaContracts(Cells cells, SchemaMigrations migrations) {
        this.cells = cells;
        this.migrations = migrations;
        this.scripts = read();
    }

    private static List<ContractScript> read() {
        try {
            var found = new PathMatchingResourcePatternResolver(SchemaContracts.class.getClassLoader())
                    .getResources("classpath*:" + FOLDER + "/*.sql");
            return Arrays.stream(found)
                    .map(file -> {
                        try {
                            return ContractScript.of(
                                    Objects.requireNonNull(file.getFilename()),
                                    file.getContentAsString(StandardCharsets.UTF_8));
                        } catch (IOException e) {
                            throw new UncheckedIOException("%s could not be read".formatted(file), e);
                        }
                    })
                    .sorted(Comparator.comparingInt(ContractScript::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The contract scripts could not be read", e);
        }
    }

    /// In the order in which they run.
    public List<ContractScript> scripts() {
        return scripts;
    }

    /// The last contract script that ran in the firm's schema; 0 when none did.
    public int floorOf(Tenant firm) {
        return migrations.told(firm, "select coalesce(max(version), 0) from %s.schema_contract");
    }

    /// Runs the script in the firm's schema, in one transaction with the note that it ran; once, however often it is
    /// asked. A statement that people's work keeps waiting for three seconds fails, and all of it is undone.
    ///
    /// @throws IllegalStateException when the schema is older than the script
    public void run(Tenant firm, ContractScript script) {
        int version = migrations.versionOf(firm);
        if (version < script.version()) {
            throw new IllegalStateException("The schema stands at version %d and %s needs %d: run migrate first"
                    .formatted(version, script.name(), script.version()));
        }
        var source = cells.owner(firm.cell());
        var owner = JdbcClient.create(source);
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(_ -> {
            owner.sql("select set_config('lock_timeout', '3s', true), set_config('search_path', :path, true)")
                    .param("path", SchemaMigrations.quoted(firm.schema()))
                    .query()
                    .singleRow();
            int noted = owner.sql("""
                            insert into schema_contract (version, script, ran_at) values (:version, :script, now())
                            on conflict (version) do nothing
                            """)
                    .param("version", script.version())
                    .param("script", script.name())
                    .update();
            if (noted > 0) {
                new JdbcTemplate(source).execute(script.text().replace("${role}", firm.role()));
            }
        });
    }

    /// All that lead to a floor, in a schema that nobody uses.
    void runUpTo(Tenant nobody, int floor) {
        scripts.stream().filter(script -> script.version() <= floor).forEach(script -> run(nobody, script));
    }
}
