package io.chancery.infra.crypto;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Where a firm's key stands in its schema, seen by the owner of the cell.
public final class SealingKeyTable {

    private SealingKeyTable() {}

    /// @return the table's name as it stands in a statement
    static String in(String schema) {
        return "\"%s\".sealing_key".formatted(schema.replace("\"", "\"\""));
    }

    static boolean isThere(JdbcClient owner, String schema) {
        return owner.sql("select to_regclass(:table) is not null")
                .param("table", in(schema))
                .query(Boolean.class)
                .single();
    }

    /// Keeps the key as it is until the transaction ends, since a copy that is being made will hold it: whoever changes
    /// keys waits, and finds the copy then.
    public static void hold(JdbcClient owner, String schema) {
        if (isThere(owner, schema)) {
            owner.sql("select from %s for share".formatted(in(schema))).query().listOfRows();
        }
    }
}
