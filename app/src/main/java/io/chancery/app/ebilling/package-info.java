/// Electronic bills as other systems write and read them: one canonical invoice, and each format's words around it.
@NullMarked
package io.chancery.app.ebilling;

import org.jspecify.annotations.NullMarked;
