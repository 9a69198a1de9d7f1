/// What operators tell the people of firms, for a while.
@NullMarked
package io.chancery.control.announcements;

import org.jspecify.annotations.NullMarked;
