package io.chancery.infra.persistence;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What is only true once the transaction under way has committed is done then, and not at all when it does not.
public final class AfterCommit {

    private AfterCommit() {}

    /// Runs it after the commit, or at once when no transaction is under way.
    public static void run(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
