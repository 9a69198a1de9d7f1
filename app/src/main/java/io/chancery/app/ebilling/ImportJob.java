package io.chancery.app.ebilling;

import io.chancery.app.notifications.Notice;
import io.chancery.app.notifications.Notifying;
import io.chancery.app.people.ActingFor;
import io.chancery.infra.jobs.LongJob;
import io.chancery.infra.jobs.LongJobState;
import io.chancery.infra.jobs.RunState;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes a file in on a node that is free, in the name of whoever asked. It is one piece, because a file is taken
/// in whole or not at all; the subject is its hash.
@Component
class ImportJob implements LongJob {

    static final String KIND = "ebilling.import";

    private final LedesImport imports;
    private final ActingFor acting;
    private final Notifying notifying;

    ImportJob(LedesImport imports, ActingFor acting, Notifying notifying) {
        this.imports = imports;
        this.acting = acting;
        this.notifying = notifying;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Piece next(LongJobState state, Progress progress) {
        var taken = acting.call(asker(state), () -> imports.takeIn(state.subject(), progress));
        return new Piece.Finished(Integer.toString(taken.items()));
    }

    @Override
    public void ended(LongJobState state, RunState how, String outcome) {
        switch (how) {
            case DONE -> tell(state, "import-done", List.of(state.payload(), outcome));
            case FAILED -> tell(state, "import-failed", List.of(state.payload()));
            case WAITING, RUNNING, STOPPED -> {}
        }
    }

    private void tell(LongJobState state, String kind, List<String> args) {
        notifying.tell(asker(state), new Notice(kind, "ebilling/import?file=" + state.subject(), args));
    }

    private static UUID asker(LongJobState state) {
        return Objects.requireNonNull(state.requestedBy(), "A file is taken in for a person");
    }
}
