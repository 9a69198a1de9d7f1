package io.chancery.infra.outbound;

import java.net.InetAddress;

/// The addresses that nobody outside of the provider's own network can reach: what a firm has typed must not lead
/// there.
public final class InnerNetwork {

    private InnerNetwork() {}

    /// Loopback, private, shared and link-local addresses, those of no single machine, and those that hide another
    /// address in theirs.
    public static boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (bytes.length == 4 ? isInner4(bytes) : isInner6(bytes));
    }

    private static boolean isInner4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean shared = first == 100 && (second & 0xC0) == 64;
        boolean ofProtocols = first == 192 && second == 0 && bytes[2] == 0;
        boolean forBenchmarks = first == 198 && (second & 0xFE) == 18;
        return first == 0 || shared || ofProtocols || forBenchmarks || first >= 240;
    }

    private static boolean isInner6(byte[] bytes) {
        boolean uniqueLocal = (bytes[0] & 0xFE) == 0xFC;
        boolean translated =
                bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        boolean tunnelled = bytes[0] == 0x20 && bytes[1] == 2;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 1 && bytes[2] == 0 && bytes[3] == 0;
        return uniqueLocal || translated || tunnelled || teredo;
    }
}
