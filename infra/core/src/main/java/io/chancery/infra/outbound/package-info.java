/// The one way out: mail and calls of other systems, written in a transaction and sent after it.
@NullMarked
package io.chancery.infra.outbound;

import org.jspecify.annotations.NullMarked;
