/// What the business refuses, by name.
@NullMarked
package io.chancery.infra.errors;

import org.jspecify.annotations.NullMarked;
