/// Value-added and sales tax on documents: dated rates by country, and tax once per document, category and rate.
@NullMarked
package io.chancery.app.tax;

import org.jspecify.annotations.NullMarked;
