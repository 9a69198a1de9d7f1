/// Says what a node would send in the clear to the servers behind it, and has it not start where that is not wanted.
@NullMarked
package io.chancery.infra.transit;

import org.jspecify.annotations.NullMarked;
