package io.chancery.app.invoicing;

import io.chancery.app.documents.DocumentFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What goes to the client in one archive: the invoice's files, and the receipts of its costs in a folder.
public final class InvoiceBundle {

    private static final String RECEIPTS = "receipts/";

    private final String name;
    private final List<InvoiceFile> files;
    private final List<DocumentFile> receipts;

    InvoiceBundle(String name, List<InvoiceFile> files, List<DocumentFile> receipts) {
        this.name = name;
        this.files = List.copyOf(files);
        this.receipts = List.copyOf(receipts);
    }

    public String name() {
        return name;
    }

    /// Without a transaction; each receipt is read as it is written.
    public void writeTo(OutputStream out) throws IOException {
        var names = new HashSet<String>();
        var zip = new ZipOutputStream(out);
        for (var file : files) {
            zip.putNextEntry(new ZipEntry(file.name()));
            zip.write(file.content());
        }
        for (var receipt : receipts) {
            zip.putNextEntry(new ZipEntry(RECEIPTS + unique(receipt.name(), names)));
            receipt.writeTo(zip);
        }
        zip.finish();
    }

    /// Two receipts may have one name; an archive may not.
    private static String unique(String name, Set<String> names) {
        int dot = name.lastIndexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot);
        var ending = dot < 0 ? "" : name.substring(dot);
        var free = name;
        for (int n = 2; !names.add(free); n++) {
            free = "%s (%d)%s".formatted(stem, n, ending);
        }
        return free;
    }
}
