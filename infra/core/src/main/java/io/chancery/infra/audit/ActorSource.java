package io.chancery.infra.audit;

/// Tells who acts on this thread; implemented over the security context.
@FunctionalInterface
public interface ActorSource {

    /// Never null: [Actor#SYSTEM] when no person is signed in on this thread.
    Actor current();
}
