/// How firms are kept from being lost: frozen, compared, put back.
@NullMarked
package io.chancery.app.care;

import org.jspecify.annotations.NullMarked;
