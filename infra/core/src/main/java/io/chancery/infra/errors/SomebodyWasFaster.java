package io.chancery.infra.errors;

/// The thing was saved by somebody else since this person opened it. A form that catches this keeps what was typed and
/// lets the person choose whose entries count.
public abstract class SomebodyWasFaster extends Refusal {

    protected SomebodyWasFaster(String code, Object... args) {
        super(code, args);
    }
}
