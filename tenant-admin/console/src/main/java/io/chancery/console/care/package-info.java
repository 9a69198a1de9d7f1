/// What keeps firms from being lost, as operators see and order it.
@NullMarked
package io.chancery.console.care;

import org.jspecify.annotations.NullMarked;
