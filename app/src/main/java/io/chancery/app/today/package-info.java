/// The first screen: what is to do now, told by the features that know it.
@NullMarked
package io.chancery.app.today;

import org.jspecify.annotations.NullMarked;
