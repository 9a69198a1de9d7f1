package io.chancery.app.openid;

/// The firm's provider cannot be used as it is set up.
final class ProviderFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final String detail;

    ProviderFault(Fault fault, String detail) {
        super("%s: %s".formatted(fault, detail));
        this.fault = fault;
        this.detail = detail;
    }

    Fault fault() {
        return fault;
    }

    /// What was found, to be put into the sentence.
    String detail() {
        return detail;
    }
}
