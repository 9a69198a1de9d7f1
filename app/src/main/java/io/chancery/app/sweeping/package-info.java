/// Throws away what nobody asks for any more, by its age.
@NullMarked
package io.chancery.app.sweeping;

import org.jspecify.annotations.NullMarked;
