/// Telling the people of firms something, and what was told.
@NullMarked
package io.chancery.console.announcements;

import org.jspecify.annotations.NullMarked;
