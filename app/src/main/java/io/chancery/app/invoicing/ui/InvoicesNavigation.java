package io.chancery.app.invoicing.ui;

import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.matters.MatterId;
import io.chancery.app.work.WorkItemId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Where invoices are found on the screen.
public final class InvoicesNavigation {

    static final String PATH = "invoices";
    static final String PREVIEW = "invoices/preview";
    static final String MATTER = "matter";
    static final String ITEMS = "items";

    private static final int UUID_BYTES = 16;

    private InvoicesNavigation() {}

    public static String toInvoices() {
        return PATH;
    }

    public static String toInvoice(InvoiceId invoice) {
        return PATH + "?open=" + invoice;
    }

    /// The preview of an invoice for all unbilled work of a matter.
    public static String toPreview(MatterId matter) {
        return PREVIEW + "?" + MATTER + "=" + matter;
    }

    /// The preview of an invoice for this work of a matter.
    public static String toPreview(MatterId matter, Collection<WorkItemId> items) {
        return items.isEmpty() ? toPreview(matter) : toPreview(matter) + "&" + ITEMS + "=" + packed(items);
    }

    /// Ids as short as an address can hold them, since a month may have hundreds.
    static String packed(Collection<WorkItemId> items) {
        var bytes = ByteBuffer.allocate(items.size() * UUID_BYTES);
        items.forEach(item -> bytes.putLong(item.value().getMostSignificantBits())
                .putLong(item.value().getLeastSignificantBits()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// What an address names; an address that was cut or made up names nothing.
    static List<WorkItemId> unpacked(String packed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(packed);
        } catch (IllegalArgumentException notPacked) {
            return List.of();
        }
        if (bytes.length % UUID_BYTES != 0) {
            return List.of();
        }
        var buffer = ByteBuffer.wrap(bytes);
        return Stream.generate(() -> new WorkItemId(new UUID(buffer.getLong(), buffer.getLong())))
                .limit(bytes.length / UUID_BYTES)
                .toList();
    }
}
