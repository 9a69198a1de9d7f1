package io.chancery.app.work;

import io.chancery.app.utbms.CodeSet;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What is agreed for work on a matter, or for office time, on a day.
///
/// @param title the matter's number and name; empty for office time
/// @param codes the set of task codes that the client asks for, null for none
record WorkTerms(String title, Currency currency, @Nullable CodeSet codes, Rounding rounding) {}
