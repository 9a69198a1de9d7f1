package io.chancery.app.care;

import io.chancery.control.care.Comparison;
import io.chancery.control.care.Comparisons;
import io.chancery.control.upgrades.Snapshot;
import io.chancery.infra.migration.SchemaComparing;
import io.chancery.infra.tenancy.Tenant;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/// Counts what a firm would lose if a snapshot took its place.
class LossCounting {

    private static final String LOG_OF_THE_FIRM = "audit_entry";
    private static final String WHEN = "at";

    private final SchemaComparing schemas;
    private final Comparisons comparisons;
    private final List<BookFigure> figures;
    private final Clock clock;

    LossCounting(SchemaComparing schemas, Comparisons comparisons, List<BookFigure> figures, Clock clock) {
        this.schemas = schemas;
        this.comparisons = comparisons;
        this.figures = figures.stream()
                .sorted(Comparator.comparingInt(BookFigure::place))
                .toList();
        this.clock = clock;
    }

    Comparison count(Tenant firm, Snapshot snapshot) {
        var comparison = schemas.compare(firm.cell(), firm.schema(), snapshot.schema(), this::read);
        comparisons.keep(snapshot.id(), comparison);
        return comparison;
    }

    private Comparison read(SchemaComparing.Both both) {
        var lines = figures.stream().map(figure -> line(figure, both)).toList();
        var tables = both.differingTables().stream()
                .map(rows -> new Comparison.Table(rows.table(), rows.now(), rows.then()))
                .toList();
        return new Comparison(
                clock.instant(),
                both.newestNow(LOG_OF_THE_FIRM, WHEN),
                both.newestThen(LOG_OF_THE_FIRM, WHEN),
                lines,
                tables);
    }

    private static Comparison.Line line(BookFigure figure, SchemaComparing.Both both) {
        var difference = both.difference(figure.part());
        return new Comparison.Line(
                figure.name(), difference.only(), difference.sums(), difference.changed(), difference.again());
    }
}
