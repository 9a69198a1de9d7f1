package io.chancery.app.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;

/// New recovery codes. It closes by its own button alone, so that a stray click does not lose them.
class RecoveryCodesDialog extends Dialog {

    RecoveryCodesDialog(List<String> codes) {
        var kept = new Button(getTranslation("people.factor.codes-kept"), _ -> close());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        setHeaderTitle(getTranslation("people.factor.codes-title"));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(new RecoveryCodes(codes));
        getFooter().add(kept);
    }
}
