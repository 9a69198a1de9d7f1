/// The runs of firms' work, for the operators who watch them, stop them and have them tried again.
@NullMarked
package io.chancery.control.jobs;

import org.jspecify.annotations.NullMarked;
