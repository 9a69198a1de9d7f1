package io.chancery.app.api;

import org.springframework.http.HttpStatus;

/// What can be wrong with a request before any [io.chancery.infra.errors.Refusal] of the business. The code is part of
/// the interface: programs branch on it.
enum Wrong {
    NO_TOKEN("api.no-token"),
    BAD_TOKEN("api.bad-token"),
    SCOPE_MISSING("api.scope-missing"),
    NOT_ALLOWED("api.not-allowed"),
    NO_SUCH_ADDRESS("api.no-such-address"),
    NO_SUCH_VERB("api.no-such-verb"),
    NOT_JSON("api.not-json"),
    BODY("api.body-not-understood"),
    UNKNOWN_FIELD("api.unknown-field"),
    FIELD("api.field-wrong"),
    FIELD_MISSING("api.field-missing"),
    PARAMETER("api.parameter-wrong"),
    UNKNOWN_PARAMETER("api.unknown-parameter"),
    CURSOR("api.cursor-unknown"),
    KEY_MISSING("api.key-missing"),
    KEY_USED("api.key-used"),
    MATCH_MISSING("api.match-missing"),
    CHANGED("api.changed-since"),
    LIKELY_DUPLICATE("api.likely-duplicate"),
    PREVIEW_CHANGED("invoicing.changed-since-preview"),
    TOO_MANY("api.too-many"),
    FAILED("api.failed-here");

    private final String code;

    Wrong(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    HttpStatus status() {
        return switch (this) {
            case NO_TOKEN, BAD_TOKEN -> HttpStatus.UNAUTHORIZED;
            case SCOPE_MISSING, NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case NO_SUCH_ADDRESS -> HttpStatus.NOT_FOUND;
            case NO_SUCH_VERB -> HttpStatus.METHOD_NOT_ALLOWED;
            case NOT_JSON -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case BODY, UNKNOWN_FIELD, FIELD, FIELD_MISSING, PARAMETER, UNKNOWN_PARAMETER, CURSOR, KEY_MISSING ->
                HttpStatus.BAD_REQUEST;
            case LIKELY_DUPLICATE, PREVIEW_CHANGED -> HttpStatus.CONFLICT;
            case KEY_USED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CHANGED -> HttpStatus.PRECONDITION_FAILED;
            case MATCH_MISSING -> HttpStatus.PRECONDITION_REQUIRED;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
