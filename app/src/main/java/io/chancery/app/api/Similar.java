package io.chancery.app.api;

import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.RecordingOutcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes of a post that is very like something that is there.
final class Similar {

    private Similar() {}

    static IfSimilar asked(@Nullable String allowSimilar) {
        return "true".equals(allowSimilar) ? IfSimilar.RECORD_ANYWAY : IfSimilar.ASK;
    }

    /// @throws RequestIsWrong naming what is there
    static UUID unlessThere(RecordingOutcome outcome) {
        return switch (outcome) {
            case RecordingOutcome.Recorded recorded -> recorded.id().value();
            case RecordingOutcome.LikelyDuplicate similar ->
                throw new RequestIsWrong(
                        Wrong.LIKELY_DUPLICATE, similar.existing().toString());
        };
    }
}
