/// The upgrades of firms as operators order them, watch them and decide about them.
@NullMarked
package io.chancery.console.upgrades;

import org.jspecify.annotations.NullMarked;
