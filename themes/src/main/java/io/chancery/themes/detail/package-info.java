/// One thing on the screen: its head, its figures, its sections and its history.
@NullMarked
package io.chancery.themes.detail;

import org.jspecify.annotations.NullMarked;
