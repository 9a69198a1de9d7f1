package io.chancery.infra.jobs;

/// A kind of work that ends within seconds. It runs with the firm bound and no transaction open, and may run again when
/// its node died before the end: it asks its own rows whether it is done already.
///
/// When it throws, it is tried again later, with growing pauses, and reported to the operators when that does not help.
public interface ShortJob {

    /// Unique, such as `outbound.send`.
    String kind();

    /// Whether the work of a firm's copy is done too, because nothing of it leaves the copy. Nothing else of a copy is
    /// done.
    default boolean staysInside() {
        return false;
    }

    /// @param subject what the work is about, as given to [Jobs#enqueue]
    void run(String subject, String payload);
}
