package io.chancery.themes.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/// What the boxes for files say.
final class UploadWords {

    private static final long MEBIBYTE = 1024L * 1024L;

    private UploadWords() {}

    static UploadI18N of(Component box, String drop, long bytesMax) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(box.getTranslation(drop))
                        .setMany(box.getTranslation(drop)))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(box.getTranslation("themes.upload.tooBig", mebibytes(bytesMax)))
                        .setIncorrectFileType(box.getTranslation("themes.upload.otherType"))
                        .setTooManyFiles(box.getTranslation("themes.upload.oneOnly")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(box.getTranslation("themes.upload.connecting"))
                                .setProcessing(box.getTranslation("themes.upload.processing"))
                                .setStalled(box.getTranslation("themes.upload.stalled"))
                                .setHeld(""))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(box.getTranslation("themes.upload.failed"))
                                .setUnexpectedServerError(box.getTranslation("themes.upload.failed"))
                                .setForbidden(box.getTranslation("themes.upload.failed"))));
    }

    static long mebibytes(long bytes) {
        return Math.max(1, bytes / MEBIBYTE);
    }
}
