package io.chancery.themes.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListStateTest {

    @Test
    void comesBackFromTheAddressAsItWent() {
        ListQuery query = new ListQuery(
                "smith & co",
                Map.of("state", List.of("OPEN", "HELD"), "issued", List.of("2026-01-01", "")),
                List.of(new SortBy("unbilled", true), new SortBy("name", false)));
        ListState state = new ListState(query, "0197-id");

        String address = state.toParameters().getQueryString();

        assertThat(ListState.from(QueryParameters.fromString(address))).isEqualTo(state);
    }

    @Test
    void leavesAnAddressWithoutAskingEmpty() {
        assertThat(new ListState(ListQuery.ALL, null).toParameters().getParameters())
                .isEmpty();
    }

    @Test
    void takesStrangeAddressesWithoutAFault() {
        ListState state = ListState.from(QueryParameters.fromString("sort=,-,,name&q=&open=&continue"));

        assertThat(state.open()).isNull();
        assertThat(state.query().isFiltered()).isFalse();
        assertThat(state.query().sort()).containsExactly(new SortBy("name", false));
    }

    @Test
    void clearsSearchAndFiltersButKeepsTheOrder() {
        ListQuery query = new ListQuery("x", Map.of("state", List.of("OPEN")), List.of(new SortBy("name", true)));

        assertThat(query.isFiltered()).isTrue();
        assertThat(query.cleared()).isEqualTo(new ListQuery("", Map.of(), List.of(new SortBy("name", true))));
    }

    @Test
    void forgetsAFilterWithoutValues() {
        assertThat(ListQuery.ALL.filtering("state", List.of("OPEN")).filtering("state", List.of()))
                .isEqualTo(ListQuery.ALL);
    }
}
