package io.chancery.infra.documents;

import io.chancery.infra.crypto.Sealing;
import io.chancery.infra.tenancy.TenantDirectory;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way of a file into the store, for an application that keeps documents.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentProperties.class)
public class DocumentsConfiguration {

    @Bean
    ProvidedLimits providedLimits(DocumentProperties properties) {
        return new ProvidedLimits(properties);
    }

    @Bean
    Scratch scratch(DocumentProperties properties) throws IOException {
        return Scratch.in(properties.scratchFolder(), properties.diskFree().toBytes());
    }

    @Bean
    BlobStore blobStore(DocumentProperties properties, Scratch scratch) throws IOException {
        var bucket = properties.bucket();
        return bucket == null
                ? new DirectoryStore(properties.directory().toAbsolutePath())
                : new BucketStore(bucket, scratch);
    }

    @Bean
    ReadingProcesses readingProcesses(Scratch scratch, DocumentProperties properties) {
        return new ReadingProcesses(scratch.readers(), properties);
    }

    @Bean
    VirusScanner virusScanner(DocumentProperties properties) {
        var address = properties.scanner();
        return address == null || address.isBlank()
                ? VirusScanner.NONE
                : ClamdScanner.at(address, properties.scannerTime());
    }

    @Bean
    Examiner examiner(
            ReadingProcesses reading,
            VirusScanner scanner,
            BlobStore store,
            Scratch scratch,
            DocumentProperties properties) {
        return new Admission(reading::examine, scanner, store, scratch, properties);
    }

    @Bean
    SealedFiles sealedFiles(BlobStore store, Sealing sealing, TenantDirectory firms) {
        return new SealedFiles(store, sealing, firms);
    }

    @Bean
    PagePictures pagePictures(SealedFiles files, ReadingProcesses processes, Scratch scratch) {
        return new PaintedPages(files, processes, scratch);
    }
}
