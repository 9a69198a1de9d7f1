package io.chancery.app.matters;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Everything that a person asks for goes through [MatterVisibility]; only the check whether a number is free may
/// not.
interface Matters extends Repository<Matter, UUID>, JpaSpecificationExecutor<Matter> {

    Optional<Matter> findByNumberIgnoreCase(String number);

    /// Waits for whoever is recording on the matter, and lets nobody begin to before this transaction ends.
    @Query(value = "select m.id from matter m where m.id = :id for update", nativeQuery = true)
    Optional<UUID> hold(UUID id);

    Matter saveAndFlush(Matter matter);
}
