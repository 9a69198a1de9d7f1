package io.chancery.infra.migration;

import java.util.List;
import java.util.Set;

/// How a schema is built, in statements that build another one like it anywhere: in another database, by another build.
///
/// @param version of the schema, by its own history
/// @param tables statements that make its tables, without keys
/// @param names its tables and the columns that are written, in the order in which rows are written
/// @param counters statements that let identity columns go on counting
/// @param keys statements that make indexes and keys, after the rows
/// @param code statements that make functions and triggers
/// @param grants statements that give rights
/// @param inventory a line for each thing of the schema; what is built from the plan has the same lines
public record SchemaPlan(
        int version,
        List<String> tables,
        List<TableRows> names,
        List<String> counters,
        List<String> keys,
        List<String> code,
        List<String> grants,
        Set<String> inventory) {

    /// What stands in the statements for the schema, which has another name where it is built.
    static final String SCHEMA = "chancery_schema_of_export";
    /// What stands for its role.
    static final String ROLE = "chancery_role_of_export";

    /// @param columns that are written: what is generated makes itself
    public record TableRows(String name, String columns) {}
}
