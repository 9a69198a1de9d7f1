/// Firms' schemas: which nodes cannot serve them, and what in them is not as the migrations make it.
@NullMarked
package io.chancery.console.schemas;

import org.jspecify.annotations.NullMarked;
