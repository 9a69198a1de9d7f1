/// Many people at running nodes, by HTTP alone: what they ask, how long they wait, and which answers were none.
@NullMarked
package io.chancery.infra.local.load;

import org.jspecify.annotations.NullMarked;
