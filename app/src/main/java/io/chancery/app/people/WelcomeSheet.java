package io.chancery.app.people;

import java.io.Serializable;

/// Whom a link is for.
public record WelcomeSheet(String name, String email) implements Serializable {}
