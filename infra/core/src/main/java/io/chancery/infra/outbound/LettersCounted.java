package io.chancery.infra.outbound;

import io.chancery.infra.tenancy.TenantId;

/// How many letters of a firm did not leave yet, published after it changed; nothing of what stands in them.
///
/// @param waiting failed at least once and are tried again
/// @param dead were tried often enough
public record LettersCounted(TenantId firm, int waiting, int dead) {}
