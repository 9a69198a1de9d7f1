package io.chancery.console.tenants;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.chancery.control.tenants.ReleaseShare;
import io.chancery.themes.Tone;
import io.chancery.themes.picture.Lane;
import io.chancery.themes.picture.Lanes;
import java.util.List;
import java.util.stream.IntStream;

/// Which share of all firms has which release, the earliest at the left.
final class FleetPicture extends Composite<Div> {

    /// Neighbours differ; which release a part is, its name says.
    private static final List<Tone> TONES = List.of(Tone.NEUTRAL, Tone.INFO, Tone.ACCENT, Tone.GOOD);

    FleetPicture(List<ReleaseShare> shares) {
        int later = shares.size();
        getContent()
                .add(new Lanes(
                        getTranslation("fleet.picture"),
                        List.of(new Lane(
                                getTranslation("fleet.picture-all"),
                                IntStream.range(0, later)
                                        .mapToObj(i -> new Lane.Part(
                                                shares.get(i).release(),
                                                shares.get(i).firms(),
                                                TONES.get(i % TONES.size())))
                                        .toList()))));
    }
}
