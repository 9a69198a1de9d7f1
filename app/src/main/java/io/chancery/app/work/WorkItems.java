package io.chancery.app.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// For verbs alone: lists and screens read rows through their visibility.
interface WorkItems extends Repository<WorkItem, UUID> {

    Optional<WorkItem> findById(UUID id);

    WorkItem saveAndFlush(WorkItem item);

    /// A timekeeper's unbilled entries of a matter and day whose time was measured here, as they were recorded.
    @Query("""
            select e from TimeEntry e
             where e.timekeeper = :timekeeper and e.matter = :matter and e.workDate = :day and e.treatment = :treatment
               and e.rawSeconds is not null and e.invoice is null and e.archivedAt is null
             order by e.id""")
    List<TimeEntry> measured(UUID timekeeper, @Nullable UUID matter, LocalDate day, Treatment treatment);
}
