package io.chancery.app.today;

/// One thing that a new firm does in its first hour; a bean. The checklist ticks it by itself and goes away when
/// all are done.
public interface FirstHourStep {

    /// Authority of the people who can do it; nobody else is asked to.
    String permission();

    /// Position in the list.
    int order();

    /// Translation key of what is to do.
    String text();

    /// Where it is done.
    String path();

    boolean isDone();
}
