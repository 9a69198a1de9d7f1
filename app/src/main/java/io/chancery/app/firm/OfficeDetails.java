package io.chancery.app.firm;

import io.chancery.app.firm.Words.Limit;
import java.io.Serializable;
import java.time.ZoneId;

/// A place of work. Its time zone decides which day an hour belongs to for those who chose none themselves.
public record OfficeDetails(String name, PostalAddress address, ZoneId zone) implements Serializable {

    public static final int NAME_MAX = 60;

    public OfficeDetails {
        name = Words.line("The office's name", name, Limit.required(NAME_MAX));
    }
}
