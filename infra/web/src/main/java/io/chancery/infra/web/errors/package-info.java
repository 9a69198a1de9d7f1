/// Tells people what went wrong, what was saved and what to do now.
@NullMarked
package io.chancery.infra.web.errors;

import org.jspecify.annotations.NullMarked;
