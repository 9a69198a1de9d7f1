package io.chancery.control.releases;

import java.util.List;

/// The gates of this build, one bean of the app: each is contributed by the feature that answers for it.
public interface CarriedGates {

    List<CarriedGate> carried();
}
