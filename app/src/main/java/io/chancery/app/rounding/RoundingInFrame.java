package io.chancery.app.rounding;

import com.vaadin.flow.component.Component;
import io.chancery.app.clients.ClientId;
import io.chancery.app.clients.ui.ClientSection;
import io.chancery.app.firm.ui.FirmTab;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.ui.MatterSection;
import io.chancery.app.people.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where agreements are found: a tab of the firm's page, a section of a client's and of a matter's.
@Configuration(proxyBeanMethods = false)
class RoundingInFrame {

    private static final int ORDER = 40;

    @Bean
    FirmTab roundingOfFirm(RoundingScreens screens) {
        return new FirmTab() {
            @Override
            public String key() {
                return "rounding";
            }

            @Override
            public Component content() {
                return new AgreementsPart(screens, screens.firm());
            }
        };
    }

    @Bean
    ClientSection roundingOfClient(RoundingScreens screens) {
        return new ClientSection() {
            @Override
            public String permission() {
                return Permission.CLIENT_READ;
            }

            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Component section(ClientId client) {
                return new AgreementsPart(screens, screens.client(client));
            }
        };
    }

    @Bean
    MatterSection roundingOfMatter(RoundingScreens screens) {
        return new MatterSection() {
            @Override
            public String permission() {
                return Permission.MATTER_READ;
            }

            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Component section(MatterId matter) {
                return new AgreementsPart(screens, screens.matter(matter));
            }
        };
    }
}
