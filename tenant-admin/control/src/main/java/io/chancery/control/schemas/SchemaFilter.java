package io.chancery.control.schemas;

import java.io.Serializable;

/// Which firms' schemas one wants to see.
///
/// @param search part of the firm's name or slug; blank for any
/// @param troubled only those that are behind, ahead or drifted
public record SchemaFilter(String search, boolean troubled) implements Serializable {

    public SchemaFilter {
        search = search.strip();
    }
}
