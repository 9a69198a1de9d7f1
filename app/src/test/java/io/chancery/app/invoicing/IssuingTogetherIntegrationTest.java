package io.chancery.app.invoicing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.Firm;
import io.chancery.app.work.WorkIsBilledAlready;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class IssuingTogetherIntegrationTest extends AtTheBillingDesk {

    @Test
    void theSameCommandIssuesOnce() {
        var matter = matterWithWork();
        var items = ada.does(() -> unbilled.ofMatter(matter)).stream()
                .map(line -> line.id())
                .toList();
        var command = CommandId.next();

        var first = ada.does(() -> invoicing.issue(command, matter, items));

        assertThat(ada.does(() -> invoicing.issue(command, matter, items))).isEqualTo(first);
    }

    @Test
    void numbersHaveNoGapsUnderConcurrencyAlthoughSomeTransactionsFail() throws Exception {
        var matter = ada.does(() -> desk.matter(Firm.ASHWORTH));
        var items = ada.does(() -> desk.charges(matter, 24));
        var before = numbersUsed();

        atOnce(IntStream.range(0, items.size())
                .mapToObj(i -> (Callable<Object>) () ->
                        ada.does(() -> new TransactionTemplate(transactions).execute(status -> {
                            var id = invoicing.issue(CommandId.next(), matter, List.of(items.get(i)));
                            if (i % 3 == 0) {
                                status.setRollbackOnly();
                            }
                            return id;
                        })))
                .toList());

        var issued = numbersUsed();
        assertThat(issued).hasSize(before.size() + 16);
        assertThat(issued)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, issued.size()).boxed().toList());
    }

    @Test
    void ofTwoPeopleWhoIssueTheSameWorkAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var matter = matterWithWork();
        var items = ada.does(() -> unbilled.ofMatter(matter)).stream()
                .map(line -> line.id())
                .toList();
        Callable<Object> issue = () -> ada.does(() -> {
            try {
                return invoicing.issue(CommandId.next(), matter, items);
            } catch (WorkIsBilledAlready told) {
                return "told";
            }
        });

        var outcomes = new ArrayList<Object>();
        for (var future : atOnce(List.of(issue, issue))) {
            outcomes.add(future.get());
        }

        assertThat(outcomes).hasSize(2).contains("told").hasAtLeastOneElementOfType(InvoiceId.class);
    }

    private static List<Future<Object>> atOnce(List<Callable<Object>> tasks) throws InterruptedException {
        var firm = TenantContext.require();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var futures = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        start.await();
                        return (Object) TenantContext.callAs(firm, task::call);
                    }))
                    .toList();
            start.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(60, SECONDS)).isTrue();
            return futures;
        }
    }
}
