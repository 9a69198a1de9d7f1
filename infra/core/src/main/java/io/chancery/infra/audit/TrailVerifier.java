package io.chancery.infra.audit;

import io.chancery.infra.audit.TrailFinding.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Verifies a log that was written out, with nothing but the file and the checkpoints: no database, no application.
///
/// It names the first bad entry. What it cannot know it does not claim: an entry that was rewritten together with its
/// hash shows at the one after it, and a log that was rewritten to its end shows at the first checkpoint it does not
/// meet.
public final class TrailVerifier {

    private final Path file;
    private final Collection<Checkpoint> all;
    private List<Checkpoint> due = List.of();
    private UUID chain = new UUID(0, 0);
    private String log = "";
    private String previous = "";
    private long good;
    private long withheld;
    private int met;

    private TrailVerifier(Path file, Collection<Checkpoint> checkpoints) {
        this.file = file;
        this.all = checkpoints;
    }

    /// @param checkpoints of any logs; those of others are left aside
    /// @throws IOException when the file cannot be read at all
    public static TrailVerdict verify(Path file, Collection<Checkpoint> checkpoints) throws IOException {
        var verifier = new TrailVerifier(file, checkpoints);
        Optional<TrailFinding> finding;
        try (var lines = new TrailFile(file)) {
            finding = Optional.ofNullable(verifier.first(lines));
        } catch (TrailFile.UnreadableTrail e) {
            finding = Optional.of(verifier.here(Kind.UNREADABLE, String.valueOf(e.getMessage())));
        }
        return new TrailVerdict(verifier.log, verifier.good, verifier.withheld, verifier.met, finding);
    }

    private @Nullable TrailFinding first(TrailFile lines) throws IOException {
        if (!(lines.next() instanceof TrailLine.Beginning begins)) {
            return here(Kind.UNREADABLE, "The file does not begin as a log");
        }
        begin(begins);
        TrailFinding stray = null;
        for (var line = lines.next(); line != null; line = lines.next()) {
            TrailFinding finding = switch (line) {
                case TrailLine.Beginning again -> here(Kind.UNREADABLE, "A second log begins in the file");
                case TrailLine.Link link -> follow(link);
                case TrailLine.Gone gone -> gone(gone);
                case TrailLine.Stray unchained -> {
                    stray = stray == null ? stray(unchained) : stray;
                    yield null;
                }
                case TrailLine.End end -> {
                    var wrong = end(end);
                    yield wrong == null ? stray : wrong;
                }
            };
            if (finding != null) {
                return finding;
            }
            if (line instanceof TrailLine.End) {
                return unmet();
            }
        }
        return here(Kind.TRUNCATED, "The file ends after entry %d without the log's end".formatted(good));
    }

    private void begin(TrailLine.Beginning begins) {
        chain = begins.chain();
        log = begins.log();
        previous = ChainHash.beginning(chain);
        due = all.stream()
                .filter(checkpoint -> checkpoint.head().chain().equals(chain))
                .sorted(Comparator.comparingLong(checkpoint -> checkpoint.head().number()))
                .toList();
    }

    private @Nullable TrailFinding follow(TrailLine.Link link) throws IOException {
        long expected = good + 1;
        if (link.number() > expected) {
            return here(
                    Kind.DELETED,
                    link.number() == expected + 1
                            ? "Entry %d was deleted: %d follows %d".formatted(expected, link.number(), good)
                            : "Entries %d to %d were deleted: %d follows %d"
                                    .formatted(expected, link.number() - 1, link.number(), good));
        }
        if (link.number() < expected) {
            return here(Kind.INSERTED, "There is a second entry %d behind entry %d".formatted(link.number(), good));
        }
        if (!ChainHash.link(chain, expected, previous, link.content()).equals(link.hash())) {
            return new BrokenLink(file, chain, expected, previous).finding();
        }
        var rewritten = checkpoint(link);
        if (rewritten == null) {
            good = expected;
            previous = link.hash();
            withheld += link instanceof TrailLine.Withheld ? 1 : 0;
        }
        return rewritten;
    }

    private @Nullable TrailFinding checkpoint(TrailLine.Link link) {
        while (met < due.size() && due.get(met).head().number() == link.number()) {
            var checkpoint = due.get(met);
            if (!checkpoint.head().hash().equals(link.hash())) {
                long sure = met == 0 ? 0 : due.get(met - 1).head().number();
                return new TrailFinding(
                        Kind.REWRITTEN,
                        sure + 1,
                        "The log was rewritten somewhere from entry %d to entry %d: the checkpoint of %s saw another entry %d"
                                .formatted(sure + 1, link.number(), checkpoint.at(), link.number()));
            }
            met++;
        }
        return null;
    }

    private TrailFinding gone(TrailLine.Gone gone) {
        return gone.number() == good + 1
                ? here(Kind.DELETED, "Entry %d was deleted: its place in the chain is empty".formatted(gone.number()))
                : here(
                        Kind.DELETED,
                        "Entries from %d on were deleted: the next place is %d, and it is empty"
                                .formatted(good + 1, gone.number()));
    }

    private TrailFinding stray(TrailLine.Stray stray) {
        var entry = stray.entry();
        return here(
                Kind.INSERTED,
                entry == null
                        ? "An entry was inserted past the chain: it has no number"
                        : "An entry was inserted past the chain: %s of %s by %s has no number"
                                .formatted(entry.action(), entry.at(), entry.actorName()));
    }

    private @Nullable TrailFinding end(TrailLine.End end) {
        if (end.number() > good) {
            return here(
                    Kind.TRUNCATED,
                    "The log was cut off behind entry %d: it had come to %d".formatted(good, end.number()));
        }
        if (end.number() < good) {
            return new TrailFinding(
                    Kind.INSERTED,
                    end.number() + 1,
                    "Entries were put in behind the log's end at %d".formatted(end.number()));
        }
        return end.hash().equals(previous)
                ? null
                : here(Kind.REWRITTEN, "The log's end is not what entry %d leads to".formatted(good));
    }

    /// A checkpoint that saw more than there is.
    private @Nullable TrailFinding unmet() {
        if (met == due.size()) {
            return null;
        }
        var latest = due.getLast();
        return here(
                Kind.TRUNCATED,
                "The log was cut off behind entry %d: the checkpoint of %s saw entry %d"
                        .formatted(good, latest.at(), latest.head().number()));
    }

    private TrailFinding here(Kind kind, String sentence) {
        return new TrailFinding(kind, good + 1, sentence);
    }
}
