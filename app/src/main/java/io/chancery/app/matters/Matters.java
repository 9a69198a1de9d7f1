package io.chancery.app.matters;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/// Everything that a person asks for goes through [MatterVisibility]; only the check whether a number is free may
/// not.
interface Matters extends Repository<Matter, UUID>, JpaSpecificationExecutor<Matter> {

    Optional<Matter> findByNumberIgnoreCase(String number);

    Matter saveAndFlush(Matter matter);
}
