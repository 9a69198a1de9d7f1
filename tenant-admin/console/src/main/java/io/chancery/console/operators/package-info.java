/// Who enters the console, and as what.
@NullMarked
package io.chancery.console.operators;

import org.jspecify.annotations.NullMarked;
