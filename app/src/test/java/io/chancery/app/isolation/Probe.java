package io.chancery.app.isolation;

import io.chancery.infra.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Calls an operation as one firm with arguments of every kind and keeps what it said. Each call is rolled back, so
/// that one operation does not take the data away from the next.
final class Probe {

    private static final int VARIANTS = 2;

    private final EntityManager entities;
    private final TransactionTemplate transactions;
    private final List<Map<String, UUID>> idSets;
    private final Runnable before;
    private final Map<Kind, Arguments> makers = new HashMap<>();

    Probe(EntityManager entities, TransactionTemplate transactions, List<Map<String, UUID>> idSets) {
        this(entities, transactions, idSets, () -> {});
    }

    /// @param idSets ids by table: those that both firms have, and those that only the other firm has
    /// @param before what happens in each transaction between the making of the arguments and the call
    Probe(EntityManager entities, TransactionTemplate transactions, List<Map<String, UUID>> idSets, Runnable before) {
        this.before = before;
        this.entities = entities;
        this.transactions = transactions;
        this.idSets = idSets;
    }

    private Arguments arguments(Map<String, UUID> ids, int variant) {
        return makers.computeIfAbsent(new Kind(ids, variant), kind -> new Arguments(entities, ids, variant));
    }

    private record Kind(Map<String, UUID> ids, int variant) {}

    /// What one call said.
    ///
    /// @param text result or failure, opened to the last text
    /// @param failure what it threw, or null
    record Answer(String text, @Nullable Throwable failure) {}

    /// @throws Arguments.NoMaker when an argument's type cannot be made
    List<Answer> ask(Operation operation, Twin firm) {
        var answers = new ArrayList<Answer>();
        for (var ids : idSets) {
            for (int variant = 0; variant < VARIANTS; variant++) {
                answers.add(ask(operation, firm, ids, variant));
            }
        }
        return answers;
    }

    private Answer ask(Operation operation, Twin firm, Map<String, UUID> ids, int variant) {
        return TenantContext.callAs(
                firm.id(),
                () -> transactions.execute(status -> {
                    status.setRollbackOnly();
                    var made = make(operation, arguments(ids, variant));
                    before.run();
                    return call(operation, made);
                }));
    }

    /// Without a firm. The arguments are made as Castor beforehand: some of them are its rows.
    Callable<Answer> unbound(Operation operation) {
        var made = TenantContext.callAs(
                Twin.CASTOR.id(),
                () -> transactions.execute(status -> make(operation, arguments(idSets.getFirst(), 0))));
        return () -> call(operation, made);
    }

    private static Object[] make(Operation operation, Arguments arguments) {
        return operation.parameters().stream()
                .map(parameter -> arguments.make(parameter.type(), parameter.name()))
                .toArray();
    }

    private static Answer call(Operation operation, Object... made) {
        try {
            return new Answer(Rendered.of(operation.call(made)), null);
        } catch (InvocationTargetException e) {
            return new Answer(Rendered.ofFailure(e.getCause()), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s could not be called".formatted(operation), e);
        }
    }
}
