/// The operators' screen of firms' work: what runs where and how far it is, what failed, and what became of it.
@NullMarked
package io.chancery.console.jobs;

import org.jspecify.annotations.NullMarked;
