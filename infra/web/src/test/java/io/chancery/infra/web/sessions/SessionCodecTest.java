package io.chancery.infra.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class SessionCodecTest {

    /// A service as views hold them: not serialisable.
    static class Greeting {
        String to(String name) {
            return "Good morning, " + name;
        }
    }

    /// An entity as views must not hold them.
    static class MatterEntity {}

    static class GreetingView extends Div {
        final Greeting greeting;
        final SerializableSupplier<String> deferred;

        GreetingView(Greeting greeting) {
            this.greeting = greeting;
            this.deferred = () -> greeting.to("Margaret");
        }
    }

    static class EntityView extends Div {
        final Map<String, Object> shown = new HashMap<>();
    }

    final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    final Greeting greeting = new Greeting();
    final SessionCodec codec = new SessionCodec(beans);

    SessionCodecTest() {
        beans.registerSingleton("greeting", greeting);
    }

    @Test
    void bringsAServiceBackAsTheLivingBean() {
        var view = (GreetingView) codec.read(codec.write(new GreetingView(greeting)));

        assertThat(view.greeting).isSameAs(greeting);
        assertThat(view.deferred.get()).isEqualTo("Good morning, Margaret");
    }

    @Test
    void bringsTheObjectBehindAProxyBackAsTheProxy() {
        var bare = new Greeting();
        var proxies = new ProxyFactory(bare);
        proxies.setProxyTargetClass(true);
        var proxy = proxies.getProxy();
        beans.registerSingleton("guarded", proxy);

        assertThat(((List<?>) codec.read(codec.write(new java.util.ArrayList<>(List.of(bare, proxy))))).toArray())
                .containsExactly(proxy, proxy);
    }

    @Test
    void noticesABeanThatIsMadeLater() {
        codec.write("early");
        var late = new Greeting();
        beans.registerSingleton("late", late);

        assertThat(codec.read(codec.write(late))).isSameAs(late);
    }

    /// A column of a grid: its text comes from the view, and what shows it holds the text.
    static class ColumnView implements Serializable {

        private int shown;
        private final SerializableFunction<Integer, String> text = row -> "row %d of %d".formatted(row, shown);
        private final SerializableSupplier<String> column = columnOf(text);

        private static SerializableSupplier<String> columnOf(SerializableFunction<Integer, String> text) {
            return () -> text.apply(1);
        }
    }

    @Test
    void bringsBackLambdasThatLeadBackToThemselvesByWhicheverWayTheyAreReached() {
        var view = new ColumnView();
        for (var graph : List.of(
                new Object[] {view.text, view.column, view},
                new Object[] {view.column, view, view.text},
                new Object[] {view, view.column, view.text})) {
            var back = (Object[]) codec.read(codec.write(graph));

            var column = (ColumnView) Arrays.stream(back)
                    .filter(ColumnView.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            column.shown = 7;
            assertThat(column.column.get()).isEqualTo("row 1 of 7");
            assertThat(back).contains(column.text, column.column);
        }
    }

    @Test
    void aCopyOfACopyHoldsTheSameAndNoMore() {
        var first = codec.write(new ColumnView());
        var second = codec.write(codec.read(first));
        var third = codec.write(codec.read(second));

        assertThat(second).hasSameSizeAs(first);
        assertThat(third).hasSameSizeAs(first);
    }

    @Test
    void whatALambdaThrowsComesOutAsItIs() {
        SerializableSupplier<String> failing = () -> {
            throw new IllegalStateException("no such matter");
        };
        var back = (SerializableSupplier<?>) codec.read(codec.write(failing));

        assertThatIllegalStateException().isThrownBy(back::get).withMessage("no such matter");
    }

    @Test
    void namesTheFieldThatHoldsAnEntity() {
        var view = new EntityView();
        view.shown.put("matter", new MatterEntity());

        assertThatExceptionOfType(CannotBeWritten.class)
                .isThrownBy(() -> codec.write(view))
                .withMessageContaining("EntityView.shown[matter]")
                .withMessageContaining("MatterEntity");
    }

    @Test
    void refusesClassesThatNoSessionHolds() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new javax.swing.event.ChangeEvent("anything"));
        }

        assertThatExceptionOfType(CannotBeRead.class)
                .isThrownBy(() -> codec.read(bytes.toByteArray()))
                .withMessageContaining("refused: javax.swing.event.ChangeEvent");
    }

    @Test
    void refusesWhatIsCutShort() {
        var whole = codec.write(new Whole("text"));

        assertThatExceptionOfType(CannotBeRead.class)
                .isThrownBy(() -> codec.read(java.util.Arrays.copyOf(whole, whole.length - 3)));
    }

    record Whole(String text) implements Serializable {}
}
