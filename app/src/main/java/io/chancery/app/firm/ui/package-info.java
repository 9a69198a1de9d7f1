/// The firm on the screen.
@NamedInterface("ui")
@NullMarked
package io.chancery.app.firm.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
