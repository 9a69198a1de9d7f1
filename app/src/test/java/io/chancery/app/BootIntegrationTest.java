package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.StatementCount;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantDirectory;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class BootIntegrationTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TenantDirectory directory;

    @Test
    void findsBothFirmsAtTheirHosts() {
        for (var firm : Firm.values()) {
            assertThat(directory.atHost(firm.host()))
                    .hasValueSatisfying(tenant -> assertThat(tenant.id()).isEqualTo(firm.id()));
        }
    }

    @Test
    void aTransactionCostsOneStatementBeforeItsFirstOwn() throws Exception {
        var statements = StatementCount.of(
                () -> transactions.execute(status -> jdbc.sql("insert into command (id, at) values (:id, now())")
                        .param("id", Ids.next())
                        .update()));
        assertThat(statements).hasSize(2).first().asString().contains("pg_try_advisory_xact_lock_shared");
    }

    /// What is read too late for the log is as good as not there.
    @Test
    void theLogFollowsOurRulesFromItsFirstLine() {
        assertThat(System.getProperty("CONSOLE_LOG_PATTERN"))
                .as("a stranger's line ends begin no line")
                .contains("%replace(%m)");
        assertThat(LoggerFactory.getLogger("com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver")
                        .isWarnEnabled())
                .isFalse();
    }
}
