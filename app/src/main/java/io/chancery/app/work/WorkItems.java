package io.chancery.app.work;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/// For verbs alone: lists and screens read rows through their visibility.
interface WorkItems extends Repository<WorkItem, UUID> {

    Optional<WorkItem> findById(UUID id);

    WorkItem saveAndFlush(WorkItem item);
}
