package io.chancery.infra.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/// Takes the place of both applications where the launcher itself is tested. Packed into a jar of its own by
/// [StandInCheckout].
final class StandIn {

    private static final int ASKED_WHILE_OPENING = 2;

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("migrate")) {
            Files.writeString(Path.of("migrated"), "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return;
        }
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port(arguments)), 0);
        server.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        var asked = new AtomicInteger();
        server.createContext("/actuator/health/filling", exchange -> {
            var state = asked.incrementAndGet() > ASKED_WHILE_OPENING ? "UP" : "OPENING";
            Files.writeString(Path.of("opening"), state + " ", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            var answer = "{\"status\":\"%s\"}".formatted(state);
            exchange.sendResponseHeaders(200, answer.length());
            exchange.getResponseBody().write(answer.getBytes());
            exchange.close();
        });
        server.createContext("/die", exchange -> {
            System.out.println("12:00 ERROR asked to die");
            System.exit(3);
        });
        server.createContext("/environment", exchange -> {
            var seen = String.join(" ", arguments) + " " + System.getenv("SPRING_DATASOURCE_PASSWORD");
            exchange.sendResponseHeaders(200, seen.length());
            exchange.getResponseBody().write(seen.getBytes());
            exchange.close();
        });
        server.start();
    }

    private static int port(String[] arguments) {
        for (var argument : arguments) {
            if (argument.startsWith("--server.port=")) {
                return Integer.parseInt(argument.substring("--server.port=".length()));
            }
        }
        throw new IllegalArgumentException("no --server.port");
    }
}
