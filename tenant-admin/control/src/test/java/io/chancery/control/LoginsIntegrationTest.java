package io.chancery.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.local.Login;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/// What the database itself refuses, whatever the code does.
class LoginsIntegrationTest {

    private static Installation installation;

    @BeforeAll
    static void install() {
        installation = new Installation("logins");
        var superuser = installation.superuser();
        superuser
                .sql("create schema firm_ashworth authorization chancery_owner")
                .update();
        superuser.sql("create table firm_ashworth.matter (name text)").update();
        superuser
                .sql("alter table firm_ashworth.matter owner to chancery_owner")
                .update();
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @Test
    void keepsTheConsoleOutOfFirms() {
        refuses(installation.database().console(), "select name from firm_ashworth.matter");
        refuses(installation.database().console(), "create table firm_ashworth.mine (x int)");
    }

    @Test
    void letsTheConsoleReadTheRegistry() {
        assertThat(installation
                        .as(installation.database().console())
                        .sql("select count(*) from control.tenant")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select email from control.operator",
                "select operator from control.operator_role",
                "select operator from control.operator_link",
                "select actor_name from control.audit_entry",
                "select id from control.command",
                "select number from control.audit_link",
                "delete from control.audit_pending",
                "insert into control.tenant (id) values (gen_random_uuid())",
                "update control.tenant set host = 'elsewhere'",
                "update control.tenant set cell = 'elsewhere'",
                "update control.tenant_order set payload = '{}'",
                "update control.tenant_order set tenant = gen_random_uuid()",
                "delete from control.tenant_order",
                "update control.change_log set kind = 'x'"
            })
    void keepsNodesToWhatTheyAloneKnow(String sql) {
        refuses(installation.database().app(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update control.audit_entry set actor_name = 'nobody'",
                "delete from control.audit_entry",
                "truncate control.audit_entry",
                "update control.audit_link set number = number + 1",
                "delete from control.audit_link",
                "insert into control.audit_link (number, entry, hash) values (1, gen_random_uuid(), '')",
                "update control.audit_chain set number = 0",
                "truncate control.audit_chain",
                "delete from control.audit_pending",
                "insert into control.audit_pending (entry) values (gen_random_uuid())",
                "alter table control.audit_entry disable trigger audit_entry_is_chained",
                "delete from control.tenant",
                "delete from control.tenant_order",
                "update control.order_step set state = 'DONE'",
                "drop table control.audit_entry",
                "set role chancery_owner"
            })
    void keepsTheConsoleFromRewritingWhatHappened(String sql) {
        refuses(installation.database().console(), sql);
    }

    private static void refuses(Login login, String sql) {
        var statement = installation.as(login).sql(sql);
        assertThatThrownBy(() -> {
                    if (sql.startsWith("select")) {
                        statement.query().listOfRows();
                    } else {
                        statement.update();
                    }
                })
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
}
