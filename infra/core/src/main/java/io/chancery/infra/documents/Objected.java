package io.chancery.infra.documents;

/// Ends the looking through of a file at the first thing that speaks against it.
final class Objected extends RuntimeException {

    private final Objection objection;
    private final String detail;

    Objected(Objection objection, String detail) {
        super("%s %s".formatted(objection, detail), null, false, false);
        this.objection = objection;
        this.detail = detail;
    }

    Objection objection() {
        return objection;
    }

    String detail() {
        return detail;
    }
}
