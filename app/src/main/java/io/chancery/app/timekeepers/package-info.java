/// Everyone whose time is billed, with rank and standard rates.
@NullMarked
package io.chancery.app.timekeepers;

import org.jspecify.annotations.NullMarked;
