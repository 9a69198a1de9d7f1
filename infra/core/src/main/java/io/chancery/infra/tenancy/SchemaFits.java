package io.chancery.infra.tenancy;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/// Tells whether this node's build can work in a firm's schema. A node without such a bean works in every schema.
@FunctionalInterface
public interface SchemaFits {

    /// Returns when the schema is one that this build can serve. Asked by every transaction of a firm, so the answer is
    /// remembered.
    ///
    /// @throws SchemaIsBehind when the schema lacks what this build's code needs
    /// @throws SchemaIsAhead when the schema has lost what this build's code needs
    void require(TenantId firm);

    /// Looks for the bean when it is first asked, and no more: what it needs begins after those who ask are there.
    static SchemaFits lookedForLate(ObjectProvider<SchemaFits> beans) {
        var found = SingletonSupplier.of(() -> beans.getIfAvailable(() -> _ -> {}));
        return firm -> found.obtain().require(firm);
    }
}
