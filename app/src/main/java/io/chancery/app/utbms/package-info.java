/// The uniform task-based codes that lines carry, as data with their names.
@NullMarked
package io.chancery.app.utbms;

import org.jspecify.annotations.NullMarked;
