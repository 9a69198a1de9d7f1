package io.chancery.app.timekeeping;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.chancery.app.work.MatterChoice;
import io.chancery.app.work.MatterChoices;
import io.chancery.themes.field.TypedChoice;
import java.util.List;

/// Finds an open matter by part of its number, name or client; those worked on lately stand first.
public final class MatterField extends TypedChoice<MatterChoice> {

    private static final String OPTION = """
            <span class="ch-choice">${item.title}<span class="ch-choice-detail ch-muted">${item.client}</span></span>""";

    private final MatterChoices choices;

    public MatterField(String label, MatterChoices choices) {
        super(label);
        this.choices = choices;
        setItems(query -> choices.matching(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        setItemLabelGenerator(MatterChoice::title);
        setRenderer(LitRenderer.<MatterChoice>of(OPTION)
                .withProperty("title", MatterChoice::title)
                .withProperty("client", MatterChoice::clientName));
        setPlaceholder(getTranslation("timekeeping.matter.placeholder"));
        setOverlayWidth("24rem");
    }

    @Override
    protected List<MatterChoice> meant(String words) {
        return choices.matching(words, 0, 2);
    }
}
