/// Recording time: a week in one glance, an entry in one line, and a timer that runs on every page.
@NullMarked
package io.chancery.app.timekeeping;

import org.jspecify.annotations.NullMarked;
