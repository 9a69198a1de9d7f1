/// Nodes that die under people: real browsers at a real cluster.
@NullMarked
package io.chancery.infra.local.faults;

import org.jspecify.annotations.NullMarked;
