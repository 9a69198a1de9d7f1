package io.chancery.themes.list;

import java.io.Serializable;

/// A search, filters and an order under a name, the person's own or shared with the firm.
///
/// @param query the saved state as it stands in an address
/// @param own whether this person may change and delete it
public record SavedView(String id, String name, String query, boolean shared, boolean own) implements Serializable {}
