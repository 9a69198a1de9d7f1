/// Fields and texts for money, hours, dates, colours and files.
@NullMarked
package io.chancery.themes.field;

import org.jspecify.annotations.NullMarked;
