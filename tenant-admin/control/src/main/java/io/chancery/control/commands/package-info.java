/// An operator's click that is sent twice acts once.
@NullMarked
package io.chancery.control.commands;

import org.jspecify.annotations.NullMarked;
