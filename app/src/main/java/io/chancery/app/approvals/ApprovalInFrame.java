package io.chancery.app.approvals;

import com.vaadin.flow.component.Component;
import io.chancery.app.firm.ui.FirmTab;
import io.chancery.app.people.ui.StepUp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where limits are found: a tab of the firm's page.
@Configuration(proxyBeanMethods = false)
class ApprovalInFrame {

    @Bean
    FirmTab approvalOfFirm(ApprovalLimits limits, StepUp stepUp) {
        return new FirmTab() {
            @Override
            public String key() {
                return "approval";
            }

            @Override
            public Component content() {
                return new ApprovalPart(limits, stepUp);
            }
        };
    }
}
