package io.chancery.themes.detail;

import io.chancery.themes.Tone;
import java.io.Serializable;

/// A state in a word, and how it feels.
public record Status(String text, Tone tone) implements Serializable {}
