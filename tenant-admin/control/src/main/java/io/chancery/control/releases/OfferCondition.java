package io.chancery.control.releases;

import io.chancery.infra.errors.Refusal;

/// Something that must be so before a release is offered to firms; features contribute beans.
@FunctionalInterface
public interface OfferCondition {

    /// @throws Refusal that says what is not so
    void require(ReleaseNumber release);
}
