/// Ties every line of the log to its request, firm and person.
@NullMarked
package io.chancery.infra.web.log;

import org.jspecify.annotations.NullMarked;
