package io.chancery.infra.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Says at once which port is taken, instead of after a minute of starting.
final class Ports {

    private Ports() {}

    static void requireFree(Options options) {
        requireFree(options.port(), "--port");
        requireFree(options.consolePort(), "--console-port");
    }

    private static void requireFree(int port, String option) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new WrongUse("Port %d is taken by another program. Choose another by %s.".formatted(port, option));
        }
    }
}
