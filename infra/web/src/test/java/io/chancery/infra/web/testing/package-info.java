/// What tests of both applications' views stand on.
@NullMarked
package io.chancery.infra.web.testing;

import org.jspecify.annotations.NullMarked;
