package io.chancery.app.search;

import io.chancery.app.documents.DocumentList;
import io.chancery.app.documents.DocumentRow;
import io.chancery.app.documents.ui.DocumentsNavigation;
import io.chancery.app.lists.Found;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.FramePerson;
import io.chancery.themes.Glyph;
import io.chancery.themes.field.SizeFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Documents by what is in them, their names, titles, authors and tags.
@Component
class DocumentsSearched implements SearchedKind {

    private static final Map<String, String> NAMES =
            Map.of(Asked.CLIENT, "client", Asked.MATTER, "matter", Asked.WHO, "timekeeper", Asked.DAY, "sent");

    private final DocumentList list;
    private final FramePerson person;

    DocumentsSearched(DocumentList list, FramePerson person) {
        this.list = list;
        this.person = person;
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public String permission() {
        return Permission.DOCUMENT_READ;
    }

    @Override
    public Glyph glyph() {
        return Glyph.DOCUMENT;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean answers(Asked asked) {
        return true;
    }

    @Override
    public Found<Hit> find(Asked asked, Locale reader, int offset, int limit) {
        return list.found(asked.by(NAMES), offset, limit).map(document -> hit(document, reader));
    }

    private Hit hit(DocumentRow document, Locale reader) {
        return new Hit(
                DocumentsNavigation.toDocument(document.id()),
                document.name(),
                Written.details(document.matterTitle(), document.sentBy()),
                document.snippet(),
                Written.day(document.sentAt().atZone(person.zone()).toLocalDate(), reader),
                SizeFormat.of(document.bytes(), reader));
    }
}
