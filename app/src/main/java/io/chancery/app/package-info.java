/// What a law firm does: its people, clients, matters, work and invoices.
@NullMarked
package io.chancery.app;

import org.jspecify.annotations.NullMarked;
