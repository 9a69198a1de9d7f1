/// The provider's own people, their roles and their sign-ins.
@NullMarked
package io.chancery.control.operators;

import org.jspecify.annotations.NullMarked;
