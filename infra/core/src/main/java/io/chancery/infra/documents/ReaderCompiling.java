package io.chancery.infra.documents;

/// How Java compiles a reading process, which lives for some hundred files (DD052).
enum ReaderCompiling {

    /// Soon and plainly: of what a file costs otherwise, compiling takes nearly half.
    QUICK("-XX:TieredStopAtLevel=1"),

    /// As Java does by itself: for machines with processors to spare, and documents of many hundred pages.
    THOROUGH("-XX:TieredStopAtLevel=4");

    private final String option;

    ReaderCompiling(String option) {
        this.option = option;
    }

    String option() {
        return option;
    }
}
