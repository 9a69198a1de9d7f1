package io.chancery.infra.commands;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.TwoFirms;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CommandsIntegrationTest {

    private static final int CLICKS = 12;

    private static TwoFirms firms;
    private static Commands commands;

    @BeforeAll
    static void openTwoFirms() {
        firms = new TwoFirms(CLICKS, LongAgo.class);
        commands = firms.get(Commands.class);
    }

    @AfterAll
    static void close() {
        firms.close();
    }

    @Test
    void aClickSentManyTimesAtOnceActsOnceAndAlwaysGetsTheSameAnswer() throws Exception {
        var command = CommandId.next();
        var acted = new AtomicInteger();
        Callable<UUID> click = () -> once(ASHWORTH, command, () -> {
            acted.incrementAndGet();
            return Ids.next();
        });

        var answers = new ArrayList<UUID>();
        try (var threads = Executors.newFixedThreadPool(CLICKS)) {
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(CLICKS, click))) {
                answers.add(answer.get());
            }
        }

        assertThat(acted).hasValue(1);
        assertThat(answers).hasSize(CLICKS).containsOnly(answers.getFirst());
    }

    @Test
    void aCommandThatFailedMayBeSentAgain() {
        var command = CommandId.next();
        assertThatThrownBy(() -> once(ASHWORTH, command, () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        var made = Ids.next();
        assertThat(once(ASHWORTH, command, () -> made)).isEqualTo(made);
    }

    @Test
    void theSameCommandIdOfAnotherFirmIsAnotherCommand() {
        var command = CommandId.next();
        var ids = List.of(Ids.next(), Ids.next());
        assertThat(once(ASHWORTH, command, ids::getFirst)).isEqualTo(ids.getFirst());
        assertThat(once(BIRCHWOOD, command, ids::getLast)).isEqualTo(ids.getLast());
    }

    @Test
    void refusesToActOutsideOfATransaction() {
        assertThatThrownBy(() -> TenantContext.callAs(ASHWORTH.id(), () -> commands.once(CommandId.next(), Ids::next)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /// Who fills a firm with what is said to have happened last year goes on after a sweep where they stopped.
    @Test
    void aCommandIsAsOldAsItsClickWhateverDayItTellsOf() {
        var command = CommandId.next();
        once(ASHWORTH, command, Ids::next);
        var behind =
                JdbcClient.create(firms.database().dataSource(firms.database().superuser()));
        var young = behind.sql("select at > now() - interval '1 hour' from firm_ashworth.command where id = :id")
                .param("id", command.value())
                .query(Boolean.class)
                .single();
        assertThat(young).isTrue();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class LongAgo {

        @Bean
        @Primary
        Clock clockOfLastYear() {
            return Clock.offset(Clock.systemUTC(), Duration.ofDays(-365));
        }
    }

    private static UUID once(Tenant firm, CommandId command, Supplier<UUID> work) {
        var transaction = new TransactionTemplate(firms.get(PlatformTransactionManager.class));
        return TenantContext.callAs(firm.id(), () -> transaction.execute(status -> commands.once(command, work)));
    }
}
