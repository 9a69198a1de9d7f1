/// A click that is sent twice acts once.
@NullMarked
package io.chancery.infra.commands;

import org.jspecify.annotations.NullMarked;
