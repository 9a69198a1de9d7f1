package io.chancery.infra.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a script of PostgreSQL into statements of words, so that nothing in comments, texts or quoted names is taken
/// for
/// an instruction. Bodies in dollar quotes are kept whole; whoever asks for what stands in one cuts it again.
final class SqlTokens {

    /// @param text words in small letters; quoted names with their quotes; texts as `'…'`; other signs alone
    /// @param body what a dollar-quoted text holds, empty for everything else
    /// @param line in the script, from 1
    record Token(String text, String body, int line) {

        boolean is(String word) {
            return text.equals(word);
        }
    }

    private final String script;
    private final List<List<Token>> statements = new ArrayList<>();
    private List<Token> statement = new ArrayList<>();
    private int at;
    private int line;

    private SqlTokens(String script, int firstLine) {
        this.script = script;
        this.line = firstLine;
    }

    /// The statements of a script, empty ones left out.
    static List<List<Token>> statements(String script, int firstLine) {
        return new SqlTokens(script, firstLine).cut();
    }

    private List<List<Token>> cut() {
        while (at < script.length()) {
            char c = script.charAt(at);
            if (c == ';') {
                at++;
                end();
            } else if (Character.isWhitespace(c)) {
                advance(1);
            } else if (script.startsWith("--", at)) {
                advance(lengthUntil("\n", at));
            } else if (script.startsWith("/*", at)) {
                advance(lengthOfComment());
            } else if (c == '\'') {
                text(lengthOfText(at, false));
            } else if ((c == 'e' || c == 'E') && next() == '\'') {
                text(1 + lengthOfText(at + 1, true));
            } else if (c == '"') {
                word(1 + lengthUntil("\"", at + 1) + 1);
            } else if (c == '$' && !dollarTag().isEmpty()) {
                body(dollarTag());
            } else if (Character.isLetterOrDigit(c) || c == '_') {
                word(lengthOfWord());
            } else {
                word(1);
            }
        }
        end();
        return statements;
    }

    private void end() {
        if (!statement.isEmpty()) {
            statements.add(statement);
            statement = new ArrayList<>();
        }
    }

    private void word(int length) {
        var text = script.substring(at, Math.min(at + length, script.length()));
        statement.add(new Token(text.startsWith("\"") ? text : text.toLowerCase(Locale.ROOT), "", line));
        advance(length);
    }

    private void text(int length) {
        statement.add(new Token("'…'", "", line));
        advance(length);
    }

    private void body(String tag) {
        int length = lengthUntil(tag, at + tag.length());
        var end = Math.min(at + tag.length() + length, script.length());
        statement.add(new Token("$…$", script.substring(at + tag.length(), end), line));
        advance(2 * tag.length() + length);
    }

    private char next() {
        return at + 1 < script.length() ? script.charAt(at + 1) : ' ';
    }

    private int lengthOfWord() {
        int end = at;
        while (end < script.length()
                && (Character.isLetterOrDigit(script.charAt(end)) || "_$".indexOf(script.charAt(end)) >= 0)) {
            end++;
        }
        return end - at;
    }

    /// `$$` or `$tag$`, or nothing when the dollar begins something else.
    private String dollarTag() {
        int end = at + 1;
        while (end < script.length() && (Character.isLetter(script.charAt(end)) || script.charAt(end) == '_')) {
            end++;
        }
        return end < script.length() && script.charAt(end) == '$' ? script.substring(at, end + 1) : "";
    }

    private int lengthOfText(int from, boolean escapes) {
        int end = from + 1;
        while (end < script.length()) {
            char c = script.charAt(end);
            if (escapes && c == '\\') {
                end += 2;
            } else if (c == '\'') {
                return end + 1 - from;
            } else {
                end++;
            }
        }
        return script.length() - from;
    }

    /// Comments of PostgreSQL nest.
    private int lengthOfComment() {
        int depth = 0;
        int end = at;
        do {
            if (script.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else if (script.startsWith("*/", end)) {
                depth--;
                end += 2;
            } else {
                end++;
            }
        } while (depth > 0 && end < script.length());
        return end - at;
    }

    private int lengthUntil(String sign, int from) {
        int found = script.indexOf(sign, from);
        return found < 0 ? script.length() - from : found - from;
    }

    private void advance(int length) {
        int end = Math.min(at + length, script.length());
        while (at < end) {
            if (script.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
    }
}
