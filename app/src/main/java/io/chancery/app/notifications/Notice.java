package io.chancery.app.notifications;

import java.util.List;
import java.util.regex.Pattern;

/// What somebody is to be told.
///
/// @param kind names the sentence, `notifications.kind.<kind>`
/// @param path where one sees more, without a leading slash
/// @param args of the sentence, as they were when it happened
public record Notice(String kind, String path, List<String> args) {

    private static final Pattern KIND = Pattern.compile("[a-z]+(?:[.-][a-z]+)*");
    private static final int ARG_CHARS_MAX = 200;

    public Notice {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("A notice's kind is lower-case words, was '%s'".formatted(kind));
        }
        if (path.startsWith("/")) {
            throw new IllegalArgumentException("A path has no leading slash, was '%s'".formatted(path));
        }
        args = args.stream()
                .map(arg -> arg.substring(0, Math.min(arg.length(), ARG_CHARS_MAX)))
                .toList();
    }
}
