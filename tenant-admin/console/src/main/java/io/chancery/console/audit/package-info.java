/// What operators did, to be read.
@NullMarked
package io.chancery.console.audit;

import org.jspecify.annotations.NullMarked;
