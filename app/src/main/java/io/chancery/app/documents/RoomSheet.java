package io.chancery.app.documents;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much the firm keeps and of what; each content counts once, where it is needed most.
///
/// @param bytes of everything
/// @param quota that they may have
/// @param provided what the provider lets the firm have, at least the quota
public record RoomSheet(long bytes, long quota, long provided, List<Share> shares) implements Serializable {

    private static final int ALL = 100;

    public RoomSheet {
        shares = List.copyOf(shares);
    }

    public record Share(Use use, int contents, long bytes) implements Serializable {}

    /// What a content is kept for.
    public enum Use {
        DOCUMENTS,
        VERSIONS,
        TRASH,
        HELD;

        /// What SQL sorts by, so that what is needed most comes first.
        ///
        /// @param column that holds one of these names
        static String inOrder(String column) {
            return Stream.of(values())
                    .map(use -> "'" + use + "'")
                    .collect(Collectors.joining(", ", "array_position(array[", "], " + column + ")"));
        }
    }

    /// How full it is; more than 100 when the firm was given less than it has.
    public int percent() {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, bytes * ALL / Math.max(1, quota)));
    }
}
