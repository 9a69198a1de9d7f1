package io.chancery.app.letters;

import io.chancery.infra.outbound.LetterSheet;
import io.chancery.infra.outbound.LetterSort;
import io.chancery.infra.outbound.LetterState;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import io.chancery.themes.list.SortBy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Letters as the list asks for them, the latest first unless it says otherwise; unknown states and columns of an
/// address are left out.
record LetterRows(UnsentLetters letters) implements ListSource<LetterSheet> {

    private static final Map<String, LetterSort> COLUMNS = Map.of(
            "recipient", LetterSort.RECIPIENT,
            "subject", LetterSort.SUBJECT,
            "state", LetterSort.STATE,
            "attempts", LetterSort.ATTEMPTS,
            "written", LetterSort.WRITTEN);
    private static final SortBy LATEST = new SortBy("written", true);

    @Override
    public List<LetterSheet> rows(ListQuery query, int offset, int limit) {
        var sort = query.sort().stream()
                .filter(by -> COLUMNS.containsKey(by.column()))
                .findFirst()
                .orElse(LATEST);
        return letters.page(
                query.search(),
                states(query),
                COLUMNS.getOrDefault(sort.column(), LetterSort.WRITTEN),
                sort.descending(),
                offset,
                limit);
    }

    @Override
    public int count(ListQuery query) {
        return letters.count(query.search(), states(query));
    }

    private static Set<LetterState> states(ListQuery query) {
        return Arrays.stream(LetterState.values())
                .filter(state -> query.filter("state").contains(state.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
