/// Work on a firm that the console asks for and a node of the app carries out.
@NullMarked
package io.chancery.control.orders;

import org.jspecify.annotations.NullMarked;
