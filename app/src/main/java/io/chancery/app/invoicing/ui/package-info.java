/// Invoices on the screen.
@NamedInterface("ui")
@NullMarked
package io.chancery.app.invoicing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
