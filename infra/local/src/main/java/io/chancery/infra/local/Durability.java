package io.chancery.infra.local;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a PostgreSQL promises about its data when the machine loses power.
enum Durability {
    /// For data that somebody will miss: every commit is on the disk before it is answered.
    KEPT,
    /// For tests: nothing is, and everything is faster.
    FLEETING;

    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        // Only by network address: a socket in a shared folder could be anyone's.
        settings.put("unix_socket_directories", "");
        settings.put("timezone", "UTC");
        // A tenant has about a hundred tables; a transaction that copies one locks them all.
        settings.put("max_locks_per_transaction", "512");
        settings.put("fsync", this == KEPT ? "on" : "off");
        settings.put("synchronous_commit", this == KEPT ? "on" : "off");
        settings.put("full_page_writes", this == KEPT ? "on" : "off");
        settings.put("max_connections", this == KEPT ? "200" : "500");
        if ("Linux".equals(System.getProperty("os.name"))) {
            // Thousands of firms are hundreds of thousands of files, which recovery would otherwise open one by one.
            settings.put("recovery_init_sync_method", "syncfs");
        }
        return settings;
    }
}
