package io.chancery.app.people;

import io.chancery.infra.tenancy.TenantId;

/// Somebody joined, was disabled or came back.
///
/// @param whoCanSignIn how many people of the firm can sign in now
public record PeopleChanged(TenantId tenant, int whoCanSignIn) {}
