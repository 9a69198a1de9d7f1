/// Starts everything on one machine: an embedded PostgreSQL and the two applications as ordinary jars. In no product
/// jar.
@NullMarked
package io.chancery.infra.local;

import org.jspecify.annotations.NullMarked;
