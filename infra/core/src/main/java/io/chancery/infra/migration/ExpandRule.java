package io.chancery.infra.migration;

/// Why a statement may not stand in an expand script: the build before this one still runs on the schema after it.
public enum ExpandRule {
    DROPS("takes away what the build before still reads; drop it by a contract script"),
    RENAMES("renames what the build before calls by its old name; add the new one beside it"),
    CHANGES_A_TYPE("changes a type under the build before; add a column of the new type"),
    SETS_NOT_NULL("refuses rows that the build before writes; give the column a default in the same script"),
    ADDS_NOT_NULL("adds a column that the build before does not fill; give it a default"),
    NARROWS("refuses rows that the build before writes; it belongs to a table or column that the script itself makes"),
    CHANGES_ROWS("changes or removes rows; rows are changed by data steps, firm by firm"),
    REPLACES("replaces what the build before calls"),
    TAKES_RIGHTS("takes a right that the build before needs"),
    CANNOT_BE_JUDGED("runs a statement that is only made when it runs, so nobody can judge it before");

    private final String remedy;

    ExpandRule(String remedy) {
        this.remedy = remedy;
    }

    /// What is wrong with it and what to do instead.
    String remedy() {
        return remedy;
    }
}
