/// Work that is done later, by whichever node is free, and goes on elsewhere when that node dies.
@NullMarked
package io.chancery.infra.jobs;

import org.jspecify.annotations.NullMarked;
