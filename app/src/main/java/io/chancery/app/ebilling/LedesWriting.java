package io.chancery.app.ebilling;

import java.io.Serializable;
import java.util.Arrays;

/// What came of writing an invoice in a format.
public sealed interface LedesWriting extends Serializable {

    /// The file, to be sent as it is.
    record Written(byte[] file) implements LedesWriting {

        @Override
        public boolean equals(Object other) {
            return other instanceof Written(var otherFile) && Arrays.equals(file, otherFile);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(file);
        }

        @Override
        public String toString() {
            return "Written[%d bytes]".formatted(file.length);
        }
    }

    /// The format cannot say what the invoice says.
    ///
    /// @param invoice its number
    /// @param what the field or line that does not fit, as the format names it
    record Refused(Reason reason, String invoice, String what) implements LedesWriting {}

    /// In the order they are checked.
    enum Reason {
        /// LEDES 1998B has no field for tax; LEDES 98BI has.
        BEARS_TAX,
        /// An identifier is longer than its field; cutting it would name something else.
        IDENTIFIER_TOO_LONG,
        /// An amount has more digits than its field.
        AMOUNT_TOO_LONG,
        /// The format demands what the invoice does not have.
        FIELD_MISSING
    }
}
