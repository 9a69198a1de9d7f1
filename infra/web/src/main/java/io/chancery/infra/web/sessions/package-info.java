/// Writes a person's session down so that another node can go on with it.
@NullMarked
package io.chancery.infra.web.sessions;

import org.jspecify.annotations.NullMarked;
