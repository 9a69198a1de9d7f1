package io.chancery.app.utbms;

/// The published sets. Each matter uses one set of tasks; activities and expenses are common to all.
public enum CodeSet {
    LITIGATION,
    COUNSELLING,
    PROJECT,
    BANKRUPTCY,
    ACTIVITIES,
    EXPENSES;

    /// Whether its codes say what a fee was for, as opposed to how it was done or what was spent.
    public boolean isTasks() {
        return switch (this) {
            case LITIGATION, COUNSELLING, PROJECT, BANKRUPTCY -> true;
            case ACTIVITIES, EXPENSES -> false;
        };
    }
}
