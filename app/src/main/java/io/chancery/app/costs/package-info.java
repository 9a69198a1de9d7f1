/// The forms of costs, fixed charges and line adjustments.
@NullMarked
package io.chancery.app.costs;

import org.jspecify.annotations.NullMarked;
