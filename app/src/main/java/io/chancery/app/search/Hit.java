package io.chancery.app.search;

import io.chancery.app.lists.Snippet;
import java.io.Serializable;

/// Something that was found.
///
/// @param path where it is opened
/// @param detail what tells it from its like, such as its matter
/// @param snippet where the words stand in it
/// @param day of it, as the reader writes days; empty for none
/// @param figure hours or money; empty for none
record Hit(String path, String title, String detail, Snippet snippet, String day, String figure)
        implements Serializable {}
