package io.chancery.infra.commands;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.TwoFirms;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
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
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CommandsIntegrationTest {

    private static final int CLICKS = 12;

    private static TwoFirms firms;
    private static Commands commands;

    @BeforeAll
    static void openTwoFirms() {
        firms = new TwoFirms(CLICKS);
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

    private static UUID once(Tenant firm, CommandId command, Supplier<UUID> work) {
        var transaction = new TransactionTemplate(firms.get(PlatformTransactionManager.class));
        return TenantContext.callAs(firm.id(), () -> transaction.execute(status -> commands.once(command, work)));
    }
}
