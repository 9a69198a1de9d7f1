package io.chancery.app.shell;

import io.chancery.themes.frame.Person;
import java.time.ZoneId;

/// Who is signed in, what they chose and how they leave; the people of the firm answer.
public interface FramePerson {

    Person person();

    /// Where this person's days begin and end.
    ZoneId zone();
}
