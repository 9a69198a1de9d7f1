package io.chancery.themes.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ViewPackages(packages = "io.chancery.themes.gallery")
class GalleryViewTest extends BrowserlessTest {

    @ParameterizedTest
    @ValueSource(
            classes = {ClientListView.class, DetailView.class, FormView.class, FeedbackView.class, PicturesView.class})
    void everyWidgetSurvivesAMoveToAnotherNode(Class<? extends Component> type)
            throws IOException, ClassNotFoundException {
        navigate(type);
        Component frame = UI.getCurrent().getChildren().findFirst().orElseThrow();
        frame.removeFromParent();

        Component copy = roundTrip(frame);

        assertThat(texts(copy)).isEqualTo(texts(frame)).hasSizeGreaterThan(20).noneMatch(text -> text.startsWith("!"));
    }

    private static java.util.List<String> texts(Component component) {
        return descend(component)
                .map(each -> each.getElement().getText())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Stream<Component> descend(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(GalleryViewTest::descend));
    }

    @SuppressWarnings("unchecked")
    private static <T> T roundTrip(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
