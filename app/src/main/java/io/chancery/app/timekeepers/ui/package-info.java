/// Timekeepers on the screen.
@NamedInterface("ui")
@NullMarked
package io.chancery.app.timekeepers.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
