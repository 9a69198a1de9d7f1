/// Work in progress: hours, costs and fixed charges from the moment they are recorded until an invoice takes them.
@NullMarked
package io.chancery.app.work;

import org.jspecify.annotations.NullMarked;
