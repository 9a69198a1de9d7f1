package io.chancery.app.documents;

import io.chancery.app.documents.NightTable.Count;
import io.chancery.app.documents.ReadingTable.Content;
import io.chancery.app.documents.StoreNight.Outcome;
import io.chancery.infra.crypto.CannotBeOpened;
import io.chancery.infra.documents.SealedFiles;
import io.chancery.infra.documents.SealedFiles.Found;
import io.chancery.infra.jobs.LongJob;
import io.chancery.infra.jobs.LongJobState;
import io.chancery.infra.jobs.RunState;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads a night's part of the firm's contents again and marks what is not what was stored, and what is again. Rows
/// are marked at the end of each piece, so that nobody waits for the store.
@Component
class ReadingAgain implements LongJob {

    static final String KIND = "documents.reading";
    /// There is one at a time; which night it is stands in the payload.
    static final String SUBJECT = "";

    private static final Logger LOG = LoggerFactory.getLogger(ReadingAgain.class);

    private static final int PIECE = 50;
    private static final long PIECE_BYTES = 64L * 1024 * 1024;

    private final ReadingTable contents;
    private final NightTable nights;
    private final DamageTable damage;
    private final SealedFiles files;
    private final DamageNews news;

    ReadingAgain(ReadingTable contents, NightTable nights, DamageTable damage, SealedFiles files, DamageNews news) {
        this.contents = contents;
        this.nights = nights;
        this.damage = damage;
        this.files = files;
        this.news = news;
    }

    /// @param found empty when the store did not hand it out
    private record Look(Content content, Optional<Found> found) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Piece next(LongJobState state, Progress progress) {
        var night = LocalDate.parse(state.payload());
        if (state.cursor().isEmpty()) {
            var begin = contents.begin();
            nights.plan(night, begin.left());
            return new Piece.More(begin.cursor(), 0, begin.damagedLeft() + begin.left());
        }
        var place = ReadingPlace.of(state.cursor());
        var piece = piece(contents.next(place, PIECE));
        if (piece.isEmpty()) {
            return place.isAmongDamaged()
                    ? new Piece.More(place.undamaged().cursor(), state.done(), state.total())
                    : new Piece.Finished(Integer.toString(damage.count()));
        }
        var looks = new ArrayList<Look>();
        for (var content : piece) {
            looks.add(look(content));
            progress.reached(state.done() + looks.size(), state.total());
        }
        if (!place.isAmongDamaged()) {
            requireStore(looks, night);
        }
        nights.count(night, mark(looks));
        var last = piece.getLast();
        return new Piece.More(
                place.passing(piece.size(), last.readAt(), last.file()).cursor(),
                state.done() + piece.size(),
                state.total());
    }

    /// Not more than some seconds of reading, but for a single file that takes longer.
    private static List<Content> piece(List<Content> next) {
        long bytes = 0;
        int size = 0;
        while (size < next.size() && (size == 0 || bytes + next.get(size).bytes() <= PIECE_BYTES)) {
            bytes += next.get(size++).bytes();
        }
        return next.subList(0, size);
    }

    private Look look(Content content) {
        try {
            var unlocked = files.unlock(content.file(), content.key());
            return new Look(content, Optional.of(files.readAgain(unlocked, content.sha256())));
        } catch (CannotBeOpened anotherKey) {
            return new Look(content, Optional.of(Found.CHANGED));
        } catch (IOException silent) {
            LOG.warn("File {} was not handed out by the store; it is read another night", content.file(), silent);
            return new Look(content, Optional.empty());
        }
    }

    /// A folder that is not mounted looks as if all were lost. That is believed when something else was there in this
    /// night, or the night before was given up for the same, so that operators have had a day to mount it.
    private void requireStore(List<Look> looks, LocalDate night) {
        boolean isSilent = looks.stream().allMatch(look -> look.found().isEmpty());
        boolean isGone = looks.stream()
                .allMatch(look -> look.found().filter(Found.MISSING::equals).isPresent());
        boolean isBelieved = isGone && (nights.hasHandedOut(night) || nights.wasGoneBefore(night));
        if (isSilent && looks.size() > 1 || isGone && !isBelieved) {
            throw new StoreIsNotThere(looks.size());
        }
    }

    private Count mark(List<Look> looks) {
        contents.read(looks.stream()
                .filter(look -> look.found().isPresent())
                .map(look -> look.content().file())
                .toList());
        int damaged = 0;
        int found = 0;
        int wholeAgain = 0;
        int unreadable = 0;
        for (var look : looks) {
            var file = look.content().file();
            switch (look.found().orElse(null)) {
                case null -> unreadable++;
                case WHOLE -> wholeAgain += damage.wholeAgain(file) ? 1 : 0;
                case CHANGED, MISSING -> {
                    damaged++;
                    found += damage.found(file) ? 1 : 0;
                }
            }
        }
        return new Count(looks.size() - unreadable, damaged, found, wholeAgain, unreadable);
    }

    @Override
    public void ended(LongJobState state, RunState how, String outcome) {
        int found = nights.end(
                LocalDate.parse(state.payload()),
                switch (how) {
                    case DONE -> Outcome.DONE;
                    case STOPPED -> Outcome.STOPPED;
                    case WAITING, RUNNING, FAILED ->
                        outcome.equals(StoreIsNotThere.class.getSimpleName()) ? Outcome.STORE_GONE : Outcome.FAILED;
                });
        news.tell(found);
    }
}
