/// The fleet of firms: seen, opened, suspended, resumed.
@NullMarked
package io.chancery.console.tenants;

import org.jspecify.annotations.NullMarked;
