/// Names every request in the log, and remembers whether it changed anything.
@NullMarked
package io.chancery.infra.web.log;

import org.jspecify.annotations.NullMarked;
