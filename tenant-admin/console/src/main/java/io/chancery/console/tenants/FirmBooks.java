package io.chancery.console.tenants;

import io.chancery.control.audit.ControlLog;
import io.chancery.control.care.KeepingBook;
import io.chancery.control.orders.OrderBook;
import io.chancery.control.support.SupportDesk;
import io.chancery.control.upgrades.UpgradeBook;
import org.springframework.stereotype.Component;

/// Where it stands what happened to firms.
@Component
record FirmBooks(ControlLog log, OrderBook orders, UpgradeBook upgrades, KeepingBook keeping, SupportDesk support) {}
