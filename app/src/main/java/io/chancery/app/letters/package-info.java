/// The firm's mail and calls that have not left, and a way to have them sent again.
@NullMarked
package io.chancery.app.letters;

import org.jspecify.annotations.NullMarked;
