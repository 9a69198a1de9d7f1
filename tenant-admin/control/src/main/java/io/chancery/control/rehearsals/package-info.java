/// Has every firm rehearsed before a release is offered to firms.
@NullMarked
package io.chancery.control.rehearsals;

import org.jspecify.annotations.NullMarked;
