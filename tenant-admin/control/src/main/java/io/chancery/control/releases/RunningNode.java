package io.chancery.control.releases;

/// This node of the app.
///
/// @param name distinguishes it from the others that run
/// @param build what distinguishes two builds of the code
/// @param schemaVersion the version that this build's migrations lead firms' schemas to
public record RunningNode(String name, String build, int schemaVersion) {}
