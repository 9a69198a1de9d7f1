package io.chancery.app.timekeeping;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.chancery.app.work.MatterChoice;
import io.chancery.app.work.MatterChoices;

/// Finds an open matter by part of its number, name or client; those worked on lately stand first.
public final class MatterField extends ComboBox<MatterChoice> {

    private static final String OPTION = """
            <span class="ch-choice">${item.title}<span class="ch-choice-detail ch-muted">${item.client}</span></span>""";

    public MatterField(String label, MatterChoices choices) {
        super(label);
        setItems(query -> choices.matching(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        setItemLabelGenerator(MatterChoice::title);
        setRenderer(LitRenderer.<MatterChoice>of(OPTION)
                .withProperty("title", MatterChoice::title)
                .withProperty("client", MatterChoice::clientName));
        // Typed words that only one matter has are enough: Tab goes on with it.
        setAllowCustomValue(true);
        addCustomValueSetListener(event -> {
            var found = choices.matching(event.getDetail(), 0, 2);
            if (found.size() == 1) {
                setValue(found.getFirst());
            }
        });
        setPlaceholder(getTranslation("timekeeping.matter.placeholder"));
        setClearButtonVisible(true);
        setOverlayWidth("24rem");
        setWidthFull();
    }
}
