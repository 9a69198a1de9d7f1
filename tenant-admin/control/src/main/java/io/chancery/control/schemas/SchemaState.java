package io.chancery.control.schemas;

/// How far a firm's schema has come.
///
/// @param version the last migration that ran
/// @param floor the last contract script that ran; builds before it miss what it took away
record SchemaState(int version, int floor) {

    /// Whether a build whose migrations lead to `build` can work in it.
    boolean fits(int build) {
        return version >= build && floor <= build;
    }
}
