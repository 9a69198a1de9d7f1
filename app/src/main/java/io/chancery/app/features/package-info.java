/// Which features a firm has, by its release.
@NullMarked
package io.chancery.app.features;

import org.jspecify.annotations.NullMarked;
