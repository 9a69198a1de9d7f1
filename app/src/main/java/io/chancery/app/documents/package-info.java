/// What clients sent, kept on their matters and found by its words.
@NullMarked
package io.chancery.app.documents;

import org.jspecify.annotations.NullMarked;
