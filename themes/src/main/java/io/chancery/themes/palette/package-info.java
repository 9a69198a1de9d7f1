/// One box to find anything and to do any verb.
@NullMarked
package io.chancery.themes.palette;

import org.jspecify.annotations.NullMarked;
