/// Up to which amount somebody may issue an invoice, and from which on they prove once more who they are.
@NullMarked
package io.chancery.app.approvals;

import org.jspecify.annotations.NullMarked;
