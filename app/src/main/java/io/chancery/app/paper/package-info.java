/// Typeset documents: what an invoice says, what the law wants on it, and the PDF made of it.
@NullMarked
package io.chancery.app.paper;

import org.jspecify.annotations.NullMarked;
