/// What changed in the registry, told to every node of both applications.
@NullMarked
package io.chancery.control.changes;

import org.jspecify.annotations.NullMarked;
