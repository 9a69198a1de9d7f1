package io.chancery.infra.local.faults;

/// What somebody is in the middle of when their node dies.
interface Errand {

    /// For the table of results.
    String name();

    /// Comes to the middle.
    void begin();

    /// The one thing whose answer is the last that the node gives.
    void lastAnswer();

    /// Goes on with the next click or key, in the same page, and ends.
    ///
    /// @throws AssertionError when anything of the first half is missing
    void goOn();
}
