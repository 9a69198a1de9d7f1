package io.chancery.infra.local.faults;

/// What somebody is in the middle of when their node dies.
interface Errand {

    /// Comes to the middle: the last thing done here is answered.
    void begin();

    /// Goes on with the next click or key, in the same page, and ends.
    ///
    /// @throws AssertionError when anything of the first half is missing
    void finish();

    /// For the table of results.
    String name();
}
