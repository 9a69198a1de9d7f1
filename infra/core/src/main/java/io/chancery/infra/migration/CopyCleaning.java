package io.chancery.infra.migration;

/// Takes out of the copy of a firm what could act outside of it, or lets somebody in who was let into the firm: links,
/// keys, letters. Contributed by the feature whose rows they are; runs in the copy, in one transaction, before anybody
/// else.
///
/// The wall around copies does not depend on it: letters and calls are refused where they leave, work where it is
/// taken.
public interface CopyCleaning {

    /// May run twice.
    void clean();
}
