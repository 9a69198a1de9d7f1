package io.chancery.themes.picture;

import io.chancery.themes.Tone;
import java.io.Serializable;
import java.time.Instant;

/// Something that lasted from one moment to another.
///
/// @param text what it was and how long, as the person reads it
public record Stretch(String label, String text, Instant from, Instant to, Tone tone) implements Serializable {}
