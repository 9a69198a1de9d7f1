/// The screens on which a firm answers support, and the door by which support comes in.
@NullMarked
package io.chancery.app.support.ui;

import org.jspecify.annotations.NullMarked;
