/// What value records have in common.
@NullMarked
package io.chancery.infra.values;

import org.jspecify.annotations.NullMarked;
