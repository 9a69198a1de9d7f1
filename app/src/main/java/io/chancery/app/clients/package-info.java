/// Who engages the firm.
@NullMarked
package io.chancery.app.clients;

import org.jspecify.annotations.NullMarked;
