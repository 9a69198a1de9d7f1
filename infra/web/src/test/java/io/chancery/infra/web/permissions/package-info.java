/// Who may do what: a file says it, role by operation, and everything that can be asked is held against it.
@NullMarked
package io.chancery.infra.web.permissions;

import org.jspecify.annotations.NullMarked;
