package io.chancery.app.matters;

import io.chancery.infra.audit.ActorSource;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/// Who may know of a matter: everybody, or the people named when it is restricted. One rule for every list, search,
/// report, document and export that touches matters, whatever the person's role.
///
/// Whoever acts without being a person of the firm sees open matters only: a job that needs more acts for somebody.
@Component
public class MatterVisibility {

    /// Name of the parameter that the SQL conditions use; its value is [#viewer].
    public static final String VIEWER = "matterViewer";

    private static final UUID NOBODY = new UUID(0, 0);

    private final ActorSource actors;

    MatterVisibility(ActorSource actors) {
        this.actors = actors;
    }

    /// The SQL condition for a row of table `matter`, such as `m`; needs parameter [#VIEWER].
    public static String of(String alias) {
        return "(not %1$s.restricted or exists (select 1 from matter_person mp where mp.matter = %1$s.id and mp.person = :%2$s))"
                .formatted(alias, VIEWER);
    }

    /// The SQL condition for a column that holds a matter's id, such as `w.matter`; needs parameter [#VIEWER].
    public static String ofMatter(String column) {
        return "exists (select 1 from matter mv where mv.id = %s and %s)".formatted(column, of("mv"));
    }

    /// The value of parameter [#VIEWER].
    public UUID viewer() {
        return Objects.requireNonNullElse(actors.current().id(), NOBODY);
    }

    /// The same rule for a matter as an entity.
    Specification<Matter> visible(MatterId id) {
        var viewer = viewer();
        return (matter, query, is) -> is.and(
                is.equal(matter.get("id"), id.value()),
                is.or(is.isFalse(matter.get("restricted")), is.isMember(viewer, matter.<Set<UUID>>get("named"))));
    }
}
