/// Issues invoices and credit notes: previews, numbers, freezes and keeps them with their files.
@NullMarked
package io.chancery.app.invoicing;

import org.jspecify.annotations.NullMarked;
