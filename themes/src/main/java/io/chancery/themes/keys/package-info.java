/// Shortcuts of a screen and the sheet that explains them.
@NullMarked
package io.chancery.themes.keys;

import org.jspecify.annotations.NullMarked;
