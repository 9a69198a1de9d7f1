package io.chancery.app.documents;

import io.chancery.infra.documents.VirusScanner;
import java.io.Serializable;

/// How much the firm keeps, and who looks at what arrives.
///
/// @param bytes of all contents, those that are held back included
/// @param quota that they may have
/// @param broken contents in the store that are not what was stored
public record DocumentUsage(long bytes, long quota, int documents, int held, int broken, VirusScanner.State scanner)
        implements Serializable {}
