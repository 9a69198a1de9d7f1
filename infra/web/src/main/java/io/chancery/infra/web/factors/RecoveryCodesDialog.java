package io.chancery.infra.web.factors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;

/// New recovery codes. It closes by its own button alone, so that a stray click does not lose them.
public final class RecoveryCodesDialog extends Dialog {

    public RecoveryCodesDialog(List<String> codes) {
        var kept = new Button(getTranslation("web.factor.codes-kept"), _ -> close());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        setHeaderTitle(getTranslation("web.factor.codes-title"));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(new RecoveryCodes(codes));
        getFooter().add(kept);
    }
}
