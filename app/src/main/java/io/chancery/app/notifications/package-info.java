/// Tells people what happened while they looked elsewhere: the bell in the header of every page.
@NullMarked
package io.chancery.app.notifications;

import org.jspecify.annotations.NullMarked;
