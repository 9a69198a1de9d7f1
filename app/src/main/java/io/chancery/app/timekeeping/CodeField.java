package io.chancery.app.timekeeping;

import com.vaadin.flow.component.combobox.ComboBox;
import io.chancery.app.utbms.CodeSet;
import io.chancery.app.utbms.UtbmsCatalogue;
import io.chancery.app.utbms.UtbmsCode;
import java.util.Optional;
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
        // A typed code, or words that only one code has, are enough: Tab goes on with it.
        setAllowCustomValue(true);
        addCustomValueSetListener(event -> typed(event.getDetail()).ifPresent(this::setValue));
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

    private Optional<String> typed(String text) {
        var found = catalogue.search(sets, text, getLocale()).stream()
                .map(UtbmsCode::code)
                .toList();
        return found.stream()
                .filter(code -> code.equalsIgnoreCase(text.strip()))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }

    private String label(String code) {
        return catalogue.in(Set.of(CodeSet.values())).stream()
                .filter(known -> known.code().equals(code))
                .map(known -> code + " " + known.name(getLocale()))
                .findFirst()
                .orElse(code);
    }
}
