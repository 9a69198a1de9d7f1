package io.chancery.app;

import io.chancery.infra.audit.Checkpoint;
import io.chancery.infra.audit.CheckpointFile;
import io.chancery.infra.audit.TrailVerdict;
import io.chancery.infra.audit.TrailVerifier;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The one-shot `verify-audit`: says of a log that was taken along whether it is whole, with no database and no
/// application running.
final class VerifyAudit {

    private static final int WHOLE = 0;
    private static final int BAD = 1;
    private static final int NOT_USABLE = 2;

    private VerifyAudit() {}

    /// Gives the exit code: 0 when the log is whole, 1 when it is not, 2 when nothing can be said.
    ///
    /// @param args the command's own name, the log, and any number of checkpoint files or folders
    static int run(PrintStream out, String... args) {
        if (args.length < 2) {
            out.println("Usage: java -jar app.jar verify-audit LOG.jsonl [CHECKPOINTS…]");
            out.println("CHECKPOINTS are files of checkpoints, or folders of them.");
            return NOT_USABLE;
        }
        try {
            var checkpoints = checkpoints(Arrays.copyOfRange(args, 2, args.length));
            var verdict = TrailVerifier.verify(Path.of(args[1]), checkpoints);
            say(out, verdict);
            return verdict.whole() ? WHOLE : BAD;
        } catch (CheckpointFile.BrokenCheckpoints e) {
            out.println("BAD: the checkpoints themselves. " + e.getMessage());
            return BAD;
        } catch (IOException e) {
            out.println("Nothing can be said: %s cannot be read".formatted(e.getMessage()));
            return NOT_USABLE;
        }
    }

    private static List<Checkpoint> checkpoints(String... places) throws IOException {
        var all = new ArrayList<Checkpoint>();
        for (var place : places) {
            all.addAll(CheckpointFile.read(Path.of(place)));
        }
        return all;
    }

    private static void say(PrintStream out, TrailVerdict verdict) {
        out.println(
                "Log of %s: entries 1 to %d stand as they were written, %d of them withheld (fingerprints only); %d checkpoints met."
                        .formatted(verdict.log(), verdict.good(), verdict.withheld(), verdict.checkpoints()));
        verdict.finding()
                .ifPresentOrElse(
                        bad -> out.println(
                                "BAD at entry %d, %s: %s.".formatted(bad.number(), bad.kind(), bad.sentence())),
                        () -> out.println("The log is whole."));
        if (verdict.whole() && verdict.checkpoints() == 0) {
            out.println(
                    "No checkpoint was compared: that the log was not cut off or rewritten as a whole is not proven.");
        }
    }
}
