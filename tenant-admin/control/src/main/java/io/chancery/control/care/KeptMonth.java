package io.chancery.control.care;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;

/// How a firm was kept a second time in one month, which is too much to tell night by night.
///
/// @param exports written to the second place and read back
/// @param drills in which one was restored and proved
/// @param last when the newest of them was there
public record KeptMonth(YearMonth month, int exports, int drills, Instant last) implements Serializable {}
