package io.chancery.app.firm.ui;

/// Where the firm is found on the screen.
public final class FirmNavigation {

    static final String PATH = "firm";

    private FirmNavigation() {}

    public static String toFirm() {
        return PATH;
    }

    /// Address, tax numbers and bank of who issues the invoices.
    public static String toEntity() {
        return PATH + "?tab=entity";
    }

    public static String toLook() {
        return PATH + "?tab=look";
    }
}
