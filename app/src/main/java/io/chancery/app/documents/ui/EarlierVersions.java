package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.chancery.app.documents.DocumentId;
import io.chancery.app.documents.DocumentVersion;
import io.chancery.themes.field.SafeDownload;
import io.chancery.themes.field.SizeFormat;
import java.util.List;

/// What a document held before, to be downloaded.
class EarlierVersions extends Composite<UnorderedList> {

    EarlierVersions(DocumentScreens screens, DocumentId document, List<DocumentVersion> versions) {
        getContent().addClassName("ch-verdicts");
        for (var version : versions) {
            var number = version.number();
            var link = new Anchor();
            link.setText(getTranslation("documents.version", number, version.name()));
            link.setHref(SafeDownload.of(_ -> screens.file(document, number)), AttachmentType.DOWNLOAD);
            var detail = new Span(SizeFormat.of(version.bytes(), getLocale()) + " · "
                    + getTranslation("documents.sent-by", screens.moment(version.sentAt()), version.sentBy()));
            detail.addClassName("ch-help");
            getContent().add(new ListItem(link, detail));
        }
    }
}
