/// Small pictures drawn on the server, each with its numbers beside it.
@NullMarked
package io.chancery.themes.picture;

import org.jspecify.annotations.NullMarked;
