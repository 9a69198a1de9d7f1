/// Seals what firms have marked by their keys, and gives them new keys.
@NullMarked
package io.chancery.app.keys;

import org.jspecify.annotations.NullMarked;
