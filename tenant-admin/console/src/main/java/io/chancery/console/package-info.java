/// The operators' web application on the control plane; it reads and writes no firm's schema.
@NullMarked
package io.chancery.console;

import org.jspecify.annotations.NullMarked;
