/// What keeps firms from being lost: snapshots of them, and going back to one.
@NullMarked
package io.chancery.control.care;

import org.jspecify.annotations.NullMarked;
