package io.chancery.app.ebilling;

import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.jobs.OwnRun;
import io.chancery.infra.jobs.OwnRuns;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Has the file that this person previewed taken in while they do something else. Sent twice, it is taken in once.
@Service
@PreAuthorize("hasAuthority('EBILLING_IMPORT')")
@Transactional
public class ImportRuns {

    private final ImportTables tables;
    private final Jobs jobs;
    private final OwnRuns runs;

    ImportRuns(ImportTables tables, Jobs jobs, OwnRuns runs) {
        this.tables = tables;
        this.jobs = jobs;
        this.runs = runs;
    }

    /// @throws UploadIsGone when it is not there any more
    public void begin(String sha256) {
        var upload = tables.upload(sha256).orElseThrow(UploadIsGone::new);
        jobs.start(ImportJob.KIND, sha256, upload.name());
    }

    /// What this person has asked for last about that file.
    @Transactional(readOnly = true)
    public Optional<OwnRun> last(String sha256) {
        return runs.last(ImportJob.KIND, sha256);
    }

    /// The import of this person that is not over.
    @Transactional(readOnly = true)
    public Optional<OwnRun> underWay() {
        return runs.unfinished(20).stream()
                .filter(run -> run.kind().equals(ImportJob.KIND))
                .findFirst();
    }

    public void stop(OwnRun run) {
        runs.stop(run.id());
    }
}
