package io.chancery.infra.migration;

import io.chancery.infra.migration.SqlTokens.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Reads an expand script and finds the statements after which the build before could not go on. A test of each
/// application runs it over all scripts of the build.
///
/// It judges words, not meaning: what it cannot tell apart from a destructive statement counts as one, and an exception
/// is written down with its reason.
public final class ExpandLint {

    private static final Set<String> CHANGING = Set.of("update", "delete", "truncate", "merge");
    /// After these a statement begins, also inside of another one.
    private static final Set<String> BEGINNINGS = Set.of("(", "begin", "then", "else", "loop");
    private static final Set<String> CONSTRAINTS =
            Set.of("constraint", "check", "unique", "foreign", "primary", "exclude");
    private static final int WORDS_SHOWN = 12;

    private final List<Finding> findings = new ArrayList<>();
    /// Tables and functions that the script makes: nobody has used them before.
    private final Set<String> made = new HashSet<>();
    /// Tables that the script adds a column to: what narrows them narrows that column.
    private final Set<String> widened = new HashSet<>();
    private final Set<String> defaulted = new HashSet<>();

    /// @param line of the script
    /// @param statement its first words
    public record Finding(ExpandRule rule, int line, String statement) {

        @Override
        public String toString() {
            return "line %d, \"%s\": %s".formatted(line, statement, rule.remedy());
        }
    }

    private ExpandLint() {}

    /// What must not stand in this script, in its order.
    public static List<Finding> of(String script) {
        var lint = new ExpandLint();
        var statements = SqlTokens.statements(script, 1);
        statements.forEach(lint::noteWhatItMakes);
        statements.forEach(lint::judge);
        return List.copyOf(lint.findings);
    }

    private void noteWhatItMakes(List<Token> words) {
        if (begins(words, "create", "table")) {
            made.add(nameAfter(words, 2));
        }
        if (begins(words, "create", "function")) {
            made.add(nameAfter(words, 2));
        }
        if (begins(words, "alter", "table") && addsColumn(words)) {
            widened.add(nameAfter(words, 2));
        }
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.get(i + 1).is("set") && words.get(i + 2).is("default")) {
                defaulted.add(words.get(i).text());
            }
        }
    }

    private void judge(List<Token> words) {
        if (words.getFirst().is("drop")) {
            found(ExpandRule.DROPS, words, words.getFirst());
        }
        if (begins(words, "revoke") && !made.containsAll(namesBetween(words, "on", "from"))) {
            found(ExpandRule.TAKES_RIGHTS, words, words.getFirst());
        }
        if (begins(words, "create", "or", "replace")) {
            found(ExpandRule.REPLACES, words, words.getFirst());
        }
        if (begins(words, "create", "unique", "index") && !isNew(nameAfterWord(words, "on"))) {
            found(ExpandRule.NARROWS, words, words.getFirst());
        }
        if (begins(words, "alter") && !(begins(words, "alter", "table") && made.contains(nameAfter(words, 2)))) {
            alter(words);
        }
        if (!begins(words, "create", "function") && !begins(words, "create", "procedure")) {
            judgeRows(words);
        }
        if (begins(words, "do")) {
            words.stream().filter(word -> !word.body().isEmpty()).forEach(this::judgeBody);
        }
    }

    /// What stands in a block runs with the script.
    private void judgeBody(Token body) {
        for (var words : SqlTokens.statements(body.body(), body.line())) {
            for (int i = 0; i < words.size(); i++) {
                if (i == 0 || BEGINNINGS.contains(words.get(i - 1).text())) {
                    var inner = words.subList(i, words.size());
                    if (inner.getFirst().is("execute")) {
                        found(ExpandRule.CANNOT_BE_JUDGED, inner, inner.getFirst());
                    } else if (!isRowStatement(inner) || i == 0) {
                        judge(inner);
                    }
                }
            }
        }
    }

    private static boolean isRowStatement(List<Token> words) {
        return CHANGING.contains(words.getFirst().text());
    }

    private void judgeRows(List<Token> words) {
        for (int i = 0; i < words.size(); i++) {
            var begins = i == 0 || BEGINNINGS.contains(words.get(i - 1).text());
            if (begins && CHANGING.contains(words.get(i).text()) && !isListOfRights(words, i)) {
                found(ExpandRule.CHANGES_ROWS, words.subList(i, words.size()), words.get(i));
            }
        }
    }

    /// `for update (…)` of a lock and `update (column)` of a grant are no statements.
    private static boolean isListOfRights(List<Token> words, int at) {
        return begins(words, "grant")
                || at + 1 < words.size() && words.get(at + 1).is("(");
    }

    private void alter(List<Token> words) {
        for (int i = 1; i < words.size(); i++) {
            var word = words.get(i);
            var before = words.get(i - 1);
            if (word.is("drop") && !before.is("on")) {
                found(ExpandRule.DROPS, words, word);
            } else if (word.is("rename")) {
                found(ExpandRule.RENAMES, words, word);
            } else if (word.is("type") && i > 2 && (before.is("data") || isColumnOf(words, i))) {
                found(ExpandRule.CHANGES_A_TYPE, words, word);
            } else if (word.is("set") && follows(words, i, "not", "null") && !defaulted.contains(before.text())) {
                found(ExpandRule.SETS_NOT_NULL, words, word);
            } else if (word.is("add")) {
                added(words, i);
            }
        }
    }

    private static boolean isColumnOf(List<Token> words, int type) {
        return words.get(type - 2).is("alter") || words.get(type - 2).is("column");
    }

    private void added(List<Token> words, int add) {
        var part = untilComma(words, add);
        if (isConstraint(part)) {
            if (!isNew(nameAfter(words, 2))) {
                found(ExpandRule.NARROWS, words, words.get(add));
            }
        } else if (has(part, "not", "null") && !has(part, "default") && !has(part, "generated")) {
            found(ExpandRule.ADDS_NOT_NULL, words, words.get(add));
        }
    }

    private boolean isNew(String table) {
        return made.contains(table) || widened.contains(table);
    }

    private static boolean addsColumn(List<Token> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is("add") && !isConstraint(untilComma(words, i))) {
                return true;
            }
        }
        return false;
    }

    /// @param added what is added, from the word `add` on
    private static boolean isConstraint(List<Token> added) {
        return added.size() > 1 && CONSTRAINTS.contains(added.get(1).text());
    }

    private static List<Token> untilComma(List<Token> words, int from) {
        int depth = 0;
        for (int i = from; i < words.size(); i++) {
            depth += words.get(i).is("(") ? 1 : words.get(i).is(")") ? -1 : 0;
            if (depth == 0 && words.get(i).is(",")) {
                return words.subList(from, i);
            }
        }
        return words.subList(from, words.size());
    }

    private static boolean has(List<Token> words, String... wanted) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is(wanted[0]) && (wanted.length == 1 || follows(words, i, wanted[1]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(List<Token> words, int at, String... next) {
        for (int i = 0; i < next.length; i++) {
            if (at + 1 + i >= words.size() || !words.get(at + 1 + i).is(next[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(List<Token> words, String... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= words.size() || !words.get(i).is(first[i])) {
                return false;
            }
        }
        return true;
    }

    /// The name at this place, without `if not exists` and `only` before it and without a schema.
    private static String nameAfter(List<Token> words, int at) {
        int i = at;
        while (i < words.size()
                && Set.of("if", "not", "exists", "only").contains(words.get(i).text())) {
            i++;
        }
        if (i + 2 < words.size() && words.get(i + 1).is(".")) {
            i += 2;
        }
        return i < words.size() ? words.get(i).text() : "";
    }

    /// The names in a list of tables or functions, without schemas and parameters.
    private static List<String> namesBetween(List<Token> words, String from, String to) {
        var names = new ArrayList<String>();
        int depth = 0;
        for (int i = 1; i < words.size() && !words.get(i).is(to); i++) {
            var word = words.get(i);
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            var starts = words.get(i - 1).is(from) || words.get(i - 1).is(",");
            if (!names.isEmpty() && depth == 0 && starts
                    || names.isEmpty() && words.get(i - 1).is(from)) {
                names.add(nameAfter(words, Set.of("table", "function").contains(word.text()) ? i + 1 : i));
            }
        }
        return names;
    }

    private static String nameAfterWord(List<Token> words, String word) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is(word)) {
                return nameAfter(words, i + 1);
            }
        }
        return "";
    }

    private void found(ExpandRule rule, List<Token> words, Token where) {
        Consumer<Finding> once = finding -> {
            if (!findings.contains(finding)) {
                findings.add(finding);
            }
        };
        once.accept(new Finding(
                rule,
                where.line(),
                words.stream().limit(WORDS_SHOWN).map(Token::text).collect(Collectors.joining(" "))));
    }
}
