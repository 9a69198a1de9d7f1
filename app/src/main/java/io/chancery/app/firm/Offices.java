package io.chancery.app.firm;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Offices extends Repository<Office, UUID> {

    List<Office> findByArchivedAtIsNullOrderById();

    Optional<Office> findById(UUID id);

    Office saveAndFlush(Office office);
}
