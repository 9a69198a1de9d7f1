package io.chancery.app.api;

import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.crypto.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets a post that a program sends again act once. Its `Idempotency-Key` becomes the id of a command, and so does the
/// key together with what was posted: the first without the second is a key that was used for something else.
@Component
class Once {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Commands commands;
    private final ActorSource actors;

    Once(Commands commands, ActorSource actors) {
        this.commands = commands;
        this.actors = actors;
    }

    /// @param key what the program calls this post
    /// @param path where it was posted
    /// @param work makes the thing and gives its id
    /// @return the id, of the first time if there was one
    @Transactional
    public UUID make(@Nullable String key, String path, byte[] body, Supplier<UUID> work) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new RequestIsWrong(Wrong.KEY_MISSING);
        }
        var name = actors.current().id() + " " + key;
        var same = command(name + " " + path + " " + Sha256.of(body));
        var made = commands.once(command(name), () -> {
            var id = work.get();
            return commands.once(same, () -> id);
        });
        if (commands.resultOf(same).isEmpty()) {
            throw new RequestIsWrong(Wrong.KEY_USED);
        }
        return made;
    }

    /// A UUID of version 8 (RFC 9562): 122 bits of the hash.
    private static CommandId command(String name) {
        var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(Sha256.of(name.getBytes(StandardCharsets.UTF_8))));
        var high = (bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        var low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new CommandId(new UUID(high, low));
    }
}
