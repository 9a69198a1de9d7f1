package io.chancery.app.timekeeping;

import com.vaadin.flow.component.combobox.ComboBox;
import io.chancery.app.utbms.CodeSet;
import io.chancery.app.utbms.UtbmsCatalogue;
import io.chancery.app.utbms.UtbmsCode;
import java.util.Set;

/// A UTBMS code, found by the code itself or by words of its name. A client's own code stays as it is.
public final class CodeField extends ComboBox<String> {

    private final UtbmsCatalogue catalogue;
    private Set<CodeSet> sets;

    public CodeField(String label, UtbmsCatalogue catalogue, Set<CodeSet> sets) {
        super(label);
        this.catalogue = catalogue;
        this.sets = Set.copyOf(sets);
        setItems(query -> catalogue.search(this.sets, query.getFilter().orElse(""), getLocale()).stream()
                .map(UtbmsCode::code)
                .skip(query.getOffset())
                .limit(query.getLimit()));
        setItemLabelGenerator(this::label);
        setClearButtonVisible(true);
        setOverlayWidth("22rem");
        setWidthFull();
    }

    /// Offers the codes of other sets from now on.
    public void offer(Set<CodeSet> others) {
        if (!sets.equals(others)) {
            sets = Set.copyOf(others);
            getLazyDataView().refreshAll();
        }
    }

    private String label(String code) {
        return catalogue.in(Set.of(CodeSet.values())).stream()
                .filter(known -> known.code().equals(code))
                .map(known -> code + " " + known.name(getLocale()))
                .findFirst()
                .orElse(code);
    }
}
