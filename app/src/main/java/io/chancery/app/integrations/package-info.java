/// The programs that a firm lets in, and the tokens they show.
@NullMarked
package io.chancery.app.integrations;

import org.jspecify.annotations.NullMarked;
