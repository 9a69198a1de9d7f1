/// Asks operators why, before they do something that others will read about.
@NullMarked
package io.chancery.console.reasons;

import org.jspecify.annotations.NullMarked;
