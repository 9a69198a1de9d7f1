package io.chancery.control.care;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a firm would lose if a snapshot took its place: figures alone, since operators see nothing of a firm's data.
///
/// @param countedAt by the clock of the node that counted
/// @param newestNow when anybody last did anything in the firm; null when nobody ever did
/// @param newestThen the same, in the snapshot
/// @param lines what its people know by name, in the order in which it is told
/// @param tables all tables with their rows, those that differ alone
public record Comparison(
        Instant countedAt,
        @Nullable Instant newestNow,
        @Nullable Instant newestThen,
        List<Line> lines,
        List<Table> tables)
        implements Serializable {

    public Comparison {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /// @param what stable name, such as `time-entries`
    /// @param lost in the firm now and not in the snapshot
    /// @param sums of what would be lost, by currency; empty where there is no money in it
    /// @param changed in both, and not the same
    /// @param again in the snapshot and not in the firm any more
    public record Line(String what, long lost, Map<String, BigDecimal> sums, long changed, long again)
            implements Serializable {

        public Line {
            sums = Map.copyOf(sums);
        }

        boolean isEven() {
            return lost == 0 && changed == 0 && again == 0;
        }
    }

    /// @param now rows in the firm
    /// @param then rows in the snapshot
    public record Table(String name, long now, long then) implements Serializable {}

    /// Lines that say something.
    public List<Line> differing() {
        return lines.stream().filter(line -> !line.isEven()).toList();
    }
}
