package io.chancery.app.firm;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LegalEntities extends Repository<LegalEntity, UUID> {

    List<LegalEntity> findByArchivedAtIsNullOrderById();

    Optional<LegalEntity> findById(UUID id);

    LegalEntity saveAndFlush(LegalEntity entity);
}
