/// The screens on which people come in, leave, and are let in by others.
@NamedInterface("ui")
@NullMarked
package io.chancery.app.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
