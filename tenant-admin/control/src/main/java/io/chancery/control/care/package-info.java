/// What keeps firms from being lost: snapshots of them, going back to one, and exports to a second place.
@NullMarked
package io.chancery.control.care;

import org.jspecify.annotations.NullMarked;
