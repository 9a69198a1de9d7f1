package io.chancery.infra.crypto;

import java.sql.ResultSet;
import java.sql.SQLException;

/// A keyset as it stands in a database.
///
/// @param master name of the master key that wrapped it
record WrappedKey(byte[] wrapped, String master) {

    static WrappedKey of(ResultSet row, int number) throws SQLException {
        return new WrappedKey(row.getBytes("wrapped"), row.getString("master"));
    }
}
