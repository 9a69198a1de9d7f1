/// The frame around the console's screens.
@NullMarked
package io.chancery.console.shell;

import org.jspecify.annotations.NullMarked;
