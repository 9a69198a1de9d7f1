/// A list that searches, filters, sorts, sums and remembers how it was left.
@NullMarked
package io.chancery.themes.list;

import org.jspecify.annotations.NullMarked;
