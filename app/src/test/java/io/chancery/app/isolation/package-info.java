/// Proves that no operation of the application, called as one firm, gives or changes anything of another. The suite
/// lists operations, routes and handlers from the running application, so that a new one is covered without a word
/// here.
@NullMarked
package io.chancery.app.isolation;

import org.jspecify.annotations.NullMarked;
