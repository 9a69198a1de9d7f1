package io.chancery.app.invoicing;

/// The files of an invoice. Recipients match them by the number in their name.
public enum InvoiceFileKind {
    PDF("application/pdf", ".pdf"),
    LEDES_1998B("text/plain", ".txt");

    private final String mediaType;
    private final String ending;

    InvoiceFileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String fileName(String number) {
        return number + ending;
    }
}
