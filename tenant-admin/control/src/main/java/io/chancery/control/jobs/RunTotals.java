package io.chancery.control.jobs;

import java.io.Serializable;

/// How many runs there are in all states that matter to a glance.
public record RunTotals(int runs, int moving, int failed) implements Serializable {}
