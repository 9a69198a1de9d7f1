package io.chancery.console.shell;

import io.chancery.themes.frame.Person;

/// The operator whose menu the frame shows; the feature of operators implements it.
@FunctionalInterface
public interface ConsolePerson {

    Person person();
}
