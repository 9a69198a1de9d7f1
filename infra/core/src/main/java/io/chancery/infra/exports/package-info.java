/// The second place, where exports of firms are kept sealed away from the database and the documents.
@NullMarked
package io.chancery.infra.exports;

import org.jspecify.annotations.NullMarked;
