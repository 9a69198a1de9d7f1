package io.chancery.app.search;

import io.chancery.app.firm.FirmLanguageChanged;
import io.chancery.app.lists.KeptWords;
import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.jobs.LongJob;
import io.chancery.infra.jobs.LongJobState;
import io.chancery.infra.jobs.Portions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// When the firm changes its language, everything it keeps is to be found by words of the new one: their words are
/// written anew, portion by portion while people work. Until a text's turn comes it is found as before.
///
/// Whoever saves a text meanwhile writes its words in the new language, and so does work that an earlier change began.
@Component
class WordsInNewLanguage implements LongJob {

    static final String KIND = "search.words";

    private final Jobs jobs;
    private final List<KeptWords> kinds;

    WordsInNewLanguage(Jobs jobs, List<KeptWords> kinds) {
        this.jobs = jobs;
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(KeptWords::name)).toList();
    }

    /// In the transaction that changes it. Each change has work of its own: what an earlier one has written already
    /// may be in a language that is not the firm's any more.
    @EventListener
    void on(FirmLanguageChanged changed) {
        jobs.start(KIND, Integer.toString(changed.version()), "");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean staysInside() {
        return true;
    }

    @Override
    public Piece next(LongJobState state, Progress progress) {
        return state.cursor().isEmpty()
                ? Portions.begin(kinds.size())
                : Portions.next(state, kinds.size(), this::rewrite, () -> "");
    }

    private Optional<String> rewrite(int kind, @Nullable String after) {
        return kinds.get(kind)
                .rewrite(after == null ? KeptWords.BEGINNING : UUID.fromString(after))
                .map(UUID::toString);
    }
}
