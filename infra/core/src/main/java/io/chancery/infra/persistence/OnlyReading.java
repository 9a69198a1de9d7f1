package io.chancery.infra.persistence;

/// Says whether whoever acts on this thread may change nothing of the firm, whatever they call: the database then
/// refuses every write of the transaction that begins. One bean at most; without it everybody may write.
@FunctionalInterface
public interface OnlyReading {

    /// Asked at the begin of each transaction.
    boolean isMeant();
}
