package io.chancery.infra.crypto;

import java.sql.ResultSet;
import java.sql.SQLException;

/// A key or keyset as it is kept, in a database or elsewhere.
///
/// @param master name of the master key that wrapped it, no secret
public record WrappedKey(byte[] wrapped, String master) {

    static WrappedKey of(ResultSet row, int number) throws SQLException {
        return new WrappedKey(row.getBytes("wrapped"), row.getString("master"));
    }
}
