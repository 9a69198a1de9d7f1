package io.chancery.app.ebilling;

import java.io.Serializable;

/// Who worked, as the recipient approved them.
///
/// @param firstName empty where a file names one word alone
/// @param classification one of [TimekeeperClassifications]
public record EbillingTimekeeper(String id, String lastName, String firstName, String classification)
        implements Serializable {

    public EbillingTimekeeper {
        if (id.isBlank() || lastName.isBlank() || classification.isBlank()) {
            throw new IllegalArgumentException(
                    "A timekeeper on an electronic bill has an identifier, a last name and a classification");
        }
    }

    /// Reads `Last, First`; where there are no two names, what stands there is the last name.
    static EbillingTimekeeper named(String id, String name, String classification) {
        var parts = name.split(",", 2);
        return parts.length < 2 || parts[0].isBlank()
                ? new EbillingTimekeeper(id, name.strip(), "", classification)
                : new EbillingTimekeeper(id, parts[0].strip(), parts[1].strip(), classification);
    }

    /// `Last, First`, the order every recipient reads.
    public String lastFirst() {
        return firstName.isEmpty() ? lastName : lastName + ", " + firstName;
    }
}
