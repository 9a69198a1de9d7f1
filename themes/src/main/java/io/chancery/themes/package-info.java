/// The look of Chancery: what every widget shares.
@NullMarked
package io.chancery.themes;

import org.jspecify.annotations.NullMarked;
