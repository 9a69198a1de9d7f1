/// One box over everything that a firm keeps and that the person who asks may know of.
@NullMarked
package io.chancery.app.search;

import org.jspecify.annotations.NullMarked;
