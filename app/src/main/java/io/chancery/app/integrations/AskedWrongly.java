package io.chancery.app.integrations;

/// The app is known and asks for something that it does not get; it is told so where people are sent back to.
public final class AskedWrongly extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String back;

    AskedWrongly(String error, String back) {
        super(error);
        this.back = back;
    }

    /// Where to send them.
    public String back() {
        return back;
    }
}
