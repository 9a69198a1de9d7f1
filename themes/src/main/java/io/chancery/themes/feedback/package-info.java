/// What the screen answers: done, refused, failed, still at it, nothing here.
@NullMarked
package io.chancery.themes.feedback;

import org.jspecify.annotations.NullMarked;
