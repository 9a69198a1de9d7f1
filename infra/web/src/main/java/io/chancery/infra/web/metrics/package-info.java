/// Lets a collector read the node's metrics, at a door that firms' people cannot reach.
@NullMarked
package io.chancery.infra.web.metrics;

import org.jspecify.annotations.NullMarked;
