/// Forms that line up, say what is right and guard unsaved work.
@NullMarked
package io.chancery.themes.form;

import org.jspecify.annotations.NullMarked;
