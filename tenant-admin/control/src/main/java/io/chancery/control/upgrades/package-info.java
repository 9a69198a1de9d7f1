/// Brings one firm to a release: attempts with a date, their steps as they go, and what people decide about them.
@NullMarked
package io.chancery.control.upgrades;

import org.jspecify.annotations.NullMarked;
