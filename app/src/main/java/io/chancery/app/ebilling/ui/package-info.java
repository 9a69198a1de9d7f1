/// Taking e-billing files in, on the screen.
@NamedInterface("ui")
@NullMarked
package io.chancery.app.ebilling.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
