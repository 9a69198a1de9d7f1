/// What programs read and write: the REST interface under `/api/v1`.
@NullMarked
package io.chancery.app.api;

import org.jspecify.annotations.NullMarked;
