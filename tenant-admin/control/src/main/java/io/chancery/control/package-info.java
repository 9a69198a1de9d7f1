/// The control plane: which firms there are, and what is ordered for them.
@NullMarked
package io.chancery.control;

import org.jspecify.annotations.NullMarked;
