package io.chancery.themes.picture;

import io.chancery.themes.Tone;
import java.io.Serializable;
import java.util.List;

/// One lane of a picture of lanes: things that go the same way, by what became of them.
public record Lane(String name, List<Part> parts) implements Serializable {

    public Lane {
        parts = List.copyOf(parts);
    }

    /// So many of them.
    public record Part(String label, int count, Tone tone) implements Serializable {}

    int total() {
        return parts.stream().mapToInt(Part::count).sum();
    }
}
