/// Exact amounts: money, rates, hours and units, and how a line, an allocation and a rounded time come about.
@NullMarked
package io.chancery.app.money;

import org.jspecify.annotations.NullMarked;
