/// How a firm is brought from one release to another.
@NullMarked
package io.chancery.app.upgrades;

import org.jspecify.annotations.NullMarked;
