package io.chancery.console.operators;

import io.chancery.control.operators.OperatorSheet;
import io.chancery.control.operators.Operators;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import io.chancery.themes.list.SortBy;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Operators are few: they are read whole, then searched and sorted here.
final class OperatorSource implements ListSource<OperatorSheet> {

    private static final Comparator<OperatorSheet> BY_NAME = Comparator.comparing(
                    (OperatorSheet operator) -> operator.name().toLowerCase(Locale.ROOT))
            .thenComparing(operator -> operator.email().value());

    private final Operators operators;

    OperatorSource(Operators operators) {
        this.operators = operators;
    }

    @Override
    public List<OperatorSheet> rows(ListQuery query, int offset, int limit) {
        return matching(query).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public int count(ListQuery query) {
        return matching(query).size();
    }

    private List<OperatorSheet> matching(ListQuery query) {
        var words = query.search().toLowerCase(Locale.ROOT);
        var order = query.sort().stream().findFirst().map(OperatorSource::order).orElse(BY_NAME);
        return operators.all().stream()
                .filter(operator -> query.first("disabled").isPresent() || !operator.isDisabled())
                .filter(operator -> operator.name().toLowerCase(Locale.ROOT).contains(words)
                        || operator.email().value().contains(words))
                .sorted(order)
                .toList();
    }

    private static Comparator<OperatorSheet> order(SortBy sort) {
        var order = switch (sort.column()) {
            case "email" ->
                Comparator.comparing(
                        (OperatorSheet operator) -> operator.email().value());
            case "state" ->
                Comparator.comparing(OperatorSheet::isDisabled)
                        .thenComparing(OperatorSheet::entered)
                        .thenComparing(BY_NAME);
            default -> BY_NAME;
        };
        return sort.descending() ? order.reversed() : order;
    }
}
