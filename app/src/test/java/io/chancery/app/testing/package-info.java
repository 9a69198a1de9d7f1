/// The cast and the stage of the application's tests: two firms in one database, and a thread that works for one of
/// them.
@NullMarked
package io.chancery.app.testing;

import org.jspecify.annotations.NullMarked;
