package io.chancery.app.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.testing.ViewTest;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A view of Castor is handed work by a thread that serves Pollux, as a push, a timer or a listener may do.
@FirmTest
class OtherThreadsIsolationViewTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private TestPerson nosy;

    private record Met(Thread thread, TenantId firm, String name) {}

    @Override
    protected KnownPerson person() {
        return nosy.principal();
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.chancery.app");
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        nosy = Twins.open(context);
        TenantContext.runAs(Twin.CASTOR.id(), super::initVaadinEnvironment);
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
    }

    @Test
    void workThatPolluxThreadDoesInAViewOfCastorIsCastors() throws InterruptedException {
        var ui = UI.getCurrent();
        var met = new CompletableFuture<Met>();
        var pollux = new Thread(
                () -> TenantContext.runAs(Twin.POLLUX.id(), () -> ui.access(() -> met.complete(meetFirm()))));

        whileNobodyHoldsTheSession(() -> {
            pollux.start();
            pollux.join();
        });

        assertThat(met).isCompletedWithValueMatching(one -> one.thread() == pollux);
        assertThat(met.join().firm()).isEqualTo(Twin.CASTOR.id());
        assertThat(met.join().name()).contains(Twin.CASTOR.mark());
    }

    @Test
    void theThreadItselfGoesOnAsPollux() throws InterruptedException {
        var ui = UI.getCurrent();
        var met = new CompletableFuture<Met>();
        var pollux = new Thread(() -> TenantContext.runAs(Twin.POLLUX.id(), () -> {
            ui.access(() -> {});
            met.complete(meetFirm());
        }));

        whileNobodyHoldsTheSession(() -> {
            pollux.start();
            pollux.join();
        });

        assertThat(met.join().firm()).isEqualTo(Twin.POLLUX.id());
        assertThat(met.join().name()).contains(Twin.POLLUX.mark());
    }

    private Met meetFirm() {
        var name = transactions.execute(
                status -> jdbc.sql("select name from firm").query(String.class).single());
        return new Met(Thread.currentThread(), TenantContext.require(), String.valueOf(name));
    }

    private interface Interruptible {
        void run() throws InterruptedException;
    }

    private static void whileNobodyHoldsTheSession(Interruptible work) throws InterruptedException {
        var lock = (ReentrantLock) VaadinSession.getCurrent().getLockInstance();
        int holds = lock.getHoldCount();
        for (int n = 0; n < holds; n++) {
            lock.unlock();
        }
        try {
            work.run();
        } finally {
            for (int n = 0; n < holds; n++) {
                lock.lock();
            }
        }
    }
}
