package io.chancery.app.documents;

import io.chancery.infra.documents.ExaminingRules;

/// What the firm takes, and how often that was decided.
///
/// @param version 0 while nobody decided anything
public record DocumentRules(ExaminingRules rules, int version) {}
