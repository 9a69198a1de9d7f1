package io.chancery.infra.errors;

import java.util.List;
import java.util.regex.Pattern;

/// The business says no, and the screen only has to say so. Subclasses are named as the fact (`MatterIsClosed`).
///
/// The text a person reads is `error.<code>` of the translation files, filled with [#args]; the exception's own
/// message is for the log. Nothing was written when a refusal reaches the caller.
public abstract class Refusal extends RuntimeException {

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    private final String code;
    private final transient List<Object> args;

    /// @param code `<feature>.<fact>`, stable: programs branch on it
    /// @param args what fills the sentence's placeholders; never a narrative or a secret, since the log shows them
    protected Refusal(String code, Object... args) {
        super("%s %s".formatted(code, List.of(args)));
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A refusal's code is <feature>.<fact>, was '%s'".formatted(code));
        }
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args.toArray();
    }
}
