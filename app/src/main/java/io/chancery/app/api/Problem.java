package io.chancery.app.api;

/// A refusal as RFC 9457 writes it.
///
/// @param type a name of the kind of problem, for programs
/// @param title what is wrong, in words that are the same each time
/// @param detail what is wrong here and what can be done, for whoever reads the program's log
/// @param request the number under which this installation's log has the request
record Problem(String type, String title, int status, String detail, String request) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:chancery:problem:";

    static Problem of(String code, int status, String title, String detail, String request) {
        return new Problem(TYPE + code, title, status, detail, request);
    }
}
