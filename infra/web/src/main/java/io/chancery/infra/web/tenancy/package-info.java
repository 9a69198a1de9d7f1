/// Finds the firm of a request by its host, and says so plainly when that firm cannot be reached.
@NullMarked
package io.chancery.infra.web.tenancy;

import org.jspecify.annotations.NullMarked;
