/// Which firm a piece of work belongs to, and where that firm lives.
@NullMarked
package io.chancery.infra.tenancy;

import org.jspecify.annotations.NullMarked;
