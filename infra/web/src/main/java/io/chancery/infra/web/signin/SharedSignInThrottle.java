package io.chancery.infra.web.signin;

import io.chancery.infra.clustering.Cluster;
import io.chancery.infra.clustering.ClusterTopic;
import io.chancery.infra.web.signin.LocalSignInThrottle.Keys;
import java.nio.charset.StandardCharsets;

/// Counts at every node what was tried at any: each tells the others at once. An attacker who asks all nodes in the
/// same millisecond gets a few attempts more, and a node that is cut off counts alone; in return no attempt waits for
/// another machine, and none writes into a database for somebody who is not signed in.
///
/// What is told names nobody: it is a hash of the account's and the address's keys.
final class SharedSignInThrottle implements SignInThrottle {

    private static final char TRIED = 't';
    private static final char SUCCEEDED = 's';
    private static final int HASH_CHARS = 64;

    private final LocalSignInThrottle own;
    private final ClusterTopic others;

    SharedSignInThrottle(LocalSignInThrottle own, Cluster cluster) {
        this.own = own;
        this.others = cluster.topic("sign-in-attempts", this::heard);
    }

    @Override
    public void admit(Attempt attempt) {
        var keys = Keys.of(attempt);
        own.admit(keys);
        tell(TRIED, keys);
    }

    @Override
    public void succeeded(Attempt attempt) {
        var keys = Keys.of(attempt);
        own.succeeded(keys);
        tell(SUCCEEDED, keys);
    }

    private void tell(char what, Keys keys) {
        others.publish((what + keys.account() + keys.address()).getBytes(StandardCharsets.US_ASCII));
    }

    private void heard(byte[] message) {
        if (message.length != 1 + 2 * HASH_CHARS) {
            return;
        }
        var text = new String(message, StandardCharsets.US_ASCII);
        var keys = new Keys(text.substring(1, 1 + HASH_CHARS), text.substring(1 + HASH_CHARS));
        if (text.charAt(0) == SUCCEEDED) {
            own.succeeded(keys);
        } else {
            own.triedElsewhere(keys);
        }
    }
}
