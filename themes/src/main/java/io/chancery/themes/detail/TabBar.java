package io.chancery.themes.detail;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.Tabs;

/// The tabs of a page, and nothing else between them for readers of screens: the part of Vaadin's that scrolls can be
/// focused by script, which makes it a child of the list of tabs that is none.
public class TabBar extends Tabs {

    private static final String ONLY_TABS = "this.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex')";

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(ONLY_TABS);
    }
}
