package io.chancery.app.documents;

/// The store handed out none of several files, which says more about the store than about the files.
final class StoreIsNotThere extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StoreIsNotThere(int files) {
        super("The store handed out none of %d files; is it mounted, and does it answer?".formatted(files));
    }
}
