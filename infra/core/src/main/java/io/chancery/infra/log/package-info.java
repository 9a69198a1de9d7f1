/// Ties every line of the log to its firm, person, request and work.
@NullMarked
package io.chancery.infra.log;

import org.jspecify.annotations.NullMarked;
