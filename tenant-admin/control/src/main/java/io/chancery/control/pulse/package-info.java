/// Rounds of work that a node repeats as long as it runs.
@NullMarked
package io.chancery.control.pulse;

import org.jspecify.annotations.NullMarked;
