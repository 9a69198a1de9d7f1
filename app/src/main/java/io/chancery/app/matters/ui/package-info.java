/// Matters on the screen.
@NamedInterface("ui")
@NullMarked
package io.chancery.app.matters.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
