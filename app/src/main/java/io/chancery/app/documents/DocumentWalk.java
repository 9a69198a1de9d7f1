package io.chancery.app.documents;

import io.chancery.app.lists.Walk;
import io.chancery.app.lists.WalkSql;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterVisibility;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands out the documents on the matters that whoever asks may know of, but for what was thrown away.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_READ')")
@Transactional(readOnly = true)
public class DocumentWalk {

    private final MatterVisibility visibility;
    private final JdbcClient jdbc;

    DocumentWalk(MatterVisibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    /// @param matter whose documents; null for those of all
    public List<DocumentRow> step(Walk walk, @Nullable MatterId matter) {
        return new WalkSql("document d join matter m on m.id = d.matter", "d")
                .where(MatterVisibility.of("m"))
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .where("d.trashed_at is null")
                .maybe("d.matter = :matter", "matter", matter == null ? null : matter.value())
                .step(jdbc, DocumentList.COLUMNS, (row, n) -> DocumentList.row(row), walk);
    }
}
