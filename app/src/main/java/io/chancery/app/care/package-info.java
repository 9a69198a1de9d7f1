/// How firms are kept from being lost, and leave: frozen, compared, put back, exported, handed over.
@NullMarked
package io.chancery.app.care;

import org.jspecify.annotations.NullMarked;
