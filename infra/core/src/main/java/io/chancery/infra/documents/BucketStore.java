package io.chancery.infra.documents;

import io.chancery.infra.documents.DocumentProperties.Bucket;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Sealed files in a bucket of a store that speaks S3, under the names that they would have in a directory, so that
/// one is copied into the other as it is.
///
/// A file is written down sealed before it is sent: the store wants to know how long it is, and a lost connection is
/// tried again from there.
final class BucketStore implements BlobStore, AutoCloseable {

    private static final Duration CONNECTING_MAX = Duration.ofSeconds(5);
    private static final Duration SILENCE_MAX = Duration.ofSeconds(30);

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final Scratch scratch;

    BucketStore(Bucket place, Scratch scratch) {
        this.client = client(place);
        this.bucket = place.name();
        this.prefix = place.prefix();
        this.scratch = scratch;
    }

    private static S3Client client(Bucket place) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING_MAX)
                        .socketTimeout(SILENCE_MAX))
                .region(Region.of(place.region()))
                .credentialsProvider(credentials(place))
                // Stores that are not Amazon's know neither names of hosts for buckets nor checksums behind the
                // content.
                .forcePathStyle(place.endpoint() != null)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false));
        var endpoint = place.endpoint();
        return endpoint == null
                ? builder.build()
                : builder.endpointOverride(URI.create(endpoint)).build();
    }

    /// Without a key of its own the node uses what its machine was given.
    private static AwsCredentialsProvider credentials(Bucket place) {
        var key = place.accessKey();
        var secret = place.secretKey();
        return key == null || secret == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret));
    }

    @Override
    public void put(UUID firm, UUID id, Filling filling) throws IOException {
        var sealed = scratch.file();
        try {
            try (var out = Files.newOutputStream(sealed)) {
                filling.write(out);
            }
            asking(() -> client.putObject(put -> put.bucket(bucket).key(key(firm, id)), RequestBody.fromFile(sealed)));
        } finally {
            Files.deleteIfExists(sealed);
        }
    }

    @Override
    public InputStream open(UUID firm, UUID id) throws IOException {
        try {
            return new Abandoned(asking(
                    () -> client.getObject(get -> get.bucket(bucket).key(key(firm, id)))));
        } catch (NoSuchKeyException gone) {
            throw new NoSuchFileException(key(firm, id));
        }
    }

    @Override
    public void delete(UUID firm, UUID id) throws IOException {
        asking(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key(firm, id))));
    }

    @Override
    public void each(UUID firm, BiConsumer<UUID, Instant> visitor) throws IOException {
        var folder = prefix + firm + "/";
        asking(() -> {
            client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(folder))
                    .contents()
                    .forEach(object -> visitor.accept(
                            UUID.fromString(object.key().substring(object.key().lastIndexOf('/') + 1)),
                            object.lastModified()));
            return folder;
        });
    }

    /// A file is there whole or not at all; what a killed node was about to send lies in its scratch.
    @Override
    public void deleteUnfinished(UUID firm, Instant before) {}

    @Override
    public long free() {
        return Long.MAX_VALUE;
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(UUID firm, UUID id) {
        var name = id.toString();
        return prefix + firm + "/" + name.substring(name.length() - 2) + "/" + name;
    }

    private static <T> T asking(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (NoSuchKeyException gone) {
            throw gone;
        } catch (SdkException e) {
            throw new IOException("The store did not do what it was asked", e);
        }
    }

    /// Whoever stops reading does not wait for the rest to arrive.
    private static final class Abandoned extends FilterInputStream {

        private final ResponseInputStream<GetObjectResponse> response;
        private boolean ended;

        Abandoned(ResponseInputStream<GetObjectResponse> response) {
            super(response);
            this.response = response;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            ended |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            ended |= read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            if (ended) {
                super.close();
            } else {
                response.abort();
            }
        }
    }
}
