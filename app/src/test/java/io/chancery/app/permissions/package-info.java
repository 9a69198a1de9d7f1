/// Who may do what: one file says it, role by operation, and everything that can be asked is held against it.
@NullMarked
package io.chancery.app.permissions;

import org.jspecify.annotations.NullMarked;
