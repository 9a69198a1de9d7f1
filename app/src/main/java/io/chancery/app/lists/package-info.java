/// How every list is searched, sorted, paged and written as CSV in the database's own order.
@NullMarked
package io.chancery.app.lists;

import org.jspecify.annotations.NullMarked;
