/// Who may do what in the console: one file says it, role by operation.
@NullMarked
package io.chancery.console.permissions;

import org.jspecify.annotations.NullMarked;
