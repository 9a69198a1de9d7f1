package io.chancery.app.documents.ui;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What documents bring to the frame.
@Configuration(proxyBeanMethods = false)
class DocumentsInFrame {

    @Bean
    FrameEntry documentsEntry() {
        return new FrameEntry(
                new NavItem("", "documents.title", Glyph.DOCUMENT, DocumentsNavigation.PATH, "o", 50),
                Permission.DOCUMENT_READ);
    }

    @Bean
    FrameEntry roomEntry() {
        return new FrameEntry(
                new NavItem("shell.group.firm", "room.title", Glyph.DOCUMENT, RoomView.PATH, "", 246),
                Permission.DOCUMENT_ADMIN);
    }

    @Bean
    FrameEntry dueEntry() {
        return new FrameEntry(
                new NavItem("shell.group.firm", "due.title", Glyph.AUDIT, DueListView.PATH, "", 247),
                Permission.DOCUMENT_ADMIN);
    }

    @Bean
    FrameEntry refusedEntry() {
        return new FrameEntry(
                new NavItem("shell.group.firm", "refused.title", Glyph.AUDIT, RefusedListView.PATH, "", 245),
                Permission.DOCUMENT_ADMIN);
    }
}
