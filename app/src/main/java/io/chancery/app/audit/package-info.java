/// The firm's log, to be read, searched, taken along and verified elsewhere.
@NullMarked
package io.chancery.app.audit;

import org.jspecify.annotations.NullMarked;
