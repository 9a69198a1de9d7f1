/// The firm itself: its identity, the entities that issue its invoices, its offices and how it looks.
@NullMarked
package io.chancery.app.firm;

import org.jspecify.annotations.NullMarked;
