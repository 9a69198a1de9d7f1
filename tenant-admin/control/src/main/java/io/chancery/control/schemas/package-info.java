/// Whether firms' schemas are as the running builds need them.
@NullMarked
package io.chancery.control.schemas;

import org.jspecify.annotations.NullMarked;
