package io.chancery.infra.audit;

import io.chancery.infra.audit.TrailFinding.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds out what happened where a chain breaks: who else would fit the place, and where its entry would fit.
final class BrokenLink {

    private final Path file;
    private final UUID chain;
    private final long number;
    private final String previous;

    private TrailLine.@Nullable Link broken;
    private TrailLine.@Nullable Link next;
    private TrailLine.@Nullable Link rightful;
    private String beforeRightful = "";

    /// @param number of the place where it breaks
    /// @param previous hash of the entry before, which still is good
    BrokenLink(Path file, UUID chain, long number, String previous) {
        this.file = file;
        this.chain = chain;
        this.number = number;
        this.previous = previous;
    }

    TrailFinding finding() throws IOException {
        lookAround();
        if (broken == null) {
            throw new IllegalStateException("Entry %d is gone while the file is read".formatted(number));
        }
        if (rightful != null) {
            return changesPlaces(broken, rightful)
                    ? found(
                            Kind.REORDERED,
                            "Entry %d stands in the place of another: what belongs there stands at %d"
                                    .formatted(number, rightful.number()))
                    : found(
                            Kind.INSERTED,
                            "Entry %d was inserted: what belongs there stands at %d, and the rest was moved"
                                    .formatted(number, rightful.number()));
        }
        // What was deleted took its hash along; but the two after it still follow one another, one number further.
        if (next != null && fits(number + 2, broken.hash(), next.content(), next.hash())) {
            return found(Kind.DELETED, "Entry %d was deleted and the rest was moved up".formatted(number));
        }
        return found(
                Kind.EDITED,
                "Entry %d was edited%s: it says something else than what was chained, or entry %d was rewritten with its hash"
                        .formatted(number, who(broken), number - 1));
    }

    private void lookAround() throws IOException {
        try (var lines = new TrailFile(file)) {
            var before = "";
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof TrailLine.Link link) {
                    look(link, before);
                    before = link.hash();
                }
            }
        } catch (TrailFile.UnreadableTrail e) {
            // What stands behind a broken line helps nobody; the place itself was read before.
            return;
        }
    }

    private void look(TrailLine.Link link, String before) {
        if (link.number() == number) {
            broken = link;
        } else if (link.number() == number + 1) {
            next = link;
        }
        if (rightful == null && link.number() > number && broken != null) {
            var belongs = ChainHash.link(chain, number, previous, link.content());
            if (belongs.equals(link.hash()) || belongs.equals(broken.hash())) {
                rightful = link;
                beforeRightful = before;
            }
        }
    }

    /// Whether the one would fit where the other stands: they were exchanged with their hashes or without them.
    private boolean changesPlaces(TrailLine.Link one, TrailLine.Link other) {
        for (var before : new String[] {beforeRightful, one.hash(), other.hash()}) {
            var there = ChainHash.link(chain, other.number(), before, one.content());
            if (there.equals(one.hash()) || there.equals(other.hash())) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(long place, String before, String content, String hash) {
        return ChainHash.link(chain, place, before, content).equals(hash);
    }

    private static String who(TrailLine.Link link) {
        return link instanceof TrailLine.Told told
                ? " (%s of %s by %s)"
                        .formatted(
                                told.entry().action(),
                                told.entry().at(),
                                told.entry().actorName())
                : "";
    }

    private TrailFinding found(Kind kind, String sentence) {
        return new TrailFinding(kind, number, sentence);
    }
}
