/// The frame around every screen: navigation, palette and keys, filled by what the features bring.
@NullMarked
package io.chancery.app.shell;

import org.jspecify.annotations.NullMarked;
