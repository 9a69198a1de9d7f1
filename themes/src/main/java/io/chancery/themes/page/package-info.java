/// Plain pages for when no screen can be shown.
@NullMarked
package io.chancery.themes.page;

import org.jspecify.annotations.NullMarked;
