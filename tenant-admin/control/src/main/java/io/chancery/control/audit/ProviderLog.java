package io.chancery.control.audit;

import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.Chaining;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/// The provider's log as the one log of a console.
final class ProviderLog implements Chaining.Logs<String> {

    private final AuditChain chain;
    private final TransactionOperations transactions;

    ProviderLog(AuditChain chain, TransactionOperations transactions) {
        this.chain = chain;
        this.transactions = transactions;
    }

    @Override
    public List<String> all() {
        return List.of(AuditChain.PROVIDER);
    }

    @Override
    public void reach(String log, Chaining.Visit visit) {
        transactions.executeWithoutResult(_ -> visit.to(chain));
    }

    @Override
    public String nameOf(String log) {
        return log;
    }
}
