/// What is left of an export whose process or disk ended before it did.
@NullMarked
package io.chancery.infra.exports;

import org.jspecify.annotations.NullMarked;
