/// What waits to be billed: by line and by matter, with sums over all of it.
@NullMarked
package io.chancery.app.unbilled;

import org.jspecify.annotations.NullMarked;
