package io.chancery.app.people.ui;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.app.shell.FrameVerb;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What people bring to the frame.
@Configuration(proxyBeanMethods = false)
class PeopleInFrame {

    @Bean
    FrameEntry peopleEntry() {
        return new FrameEntry(
                new NavItem("shell.group.firm", "people.title", Glyph.PERSON, PeopleNavigation.PATH, "p", 210),
                Permission.PEOPLE_ADMIN);
    }

    @Bean
    FrameEntry securityEntry() {
        return new FrameEntry(
                new NavItem(
                        "shell.group.firm",
                        "people.security.title",
                        Glyph.LOCK,
                        PeopleNavigation.SECURITY_PATH,
                        "",
                        215),
                Permission.PEOPLE_ADMIN);
    }

    @Bean
    FrameVerb invitePerson() {
        return new FrameVerb("people.invite", Glyph.PLUS, PeopleNavigation.toInviting(), Permission.PEOPLE_ADMIN, 210);
    }

    @Bean
    FrameVerb changeOwnSettings() {
        return new FrameVerb(
                "people.own.title", Glyph.PERSON, PeopleNavigation.toOwnSettings(), Permission.SIGNED_IN, 220);
    }
}
