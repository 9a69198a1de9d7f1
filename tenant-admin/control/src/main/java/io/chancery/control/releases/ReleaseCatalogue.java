package io.chancery.control.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The releases that this build carries, the earliest first. A build with a manifest that is wrong does not start.
public final class ReleaseCatalogue {

    private final List<Carried> carried;

    /// A manifest and the text it was read from.
    record Carried(ReleaseManifest manifest, String text) {}

    private ReleaseCatalogue(List<Carried> carried) {
        this.carried = carried.stream()
                .sorted(Comparator.comparing(one -> one.manifest().number()))
                .toList();
    }

    /// Those of the class path, `releases/<number>.yaml`.
    ///
    /// @throws ManifestIsWrong when one of them is
    public static ReleaseCatalogue ofBuild(ClassLoader classes) {
        try {
            return of(Arrays.asList(
                    new PathMatchingResourcePatternResolver(classes).getResources("classpath*:releases/*.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException("The manifests of releases could not be read", e);
        }
    }

    static ReleaseCatalogue of(Collection<Resource> files) throws IOException {
        var read = new ArrayList<Carried>();
        for (var file : files) {
            var name = String.valueOf(file.getFilename());
            var text = file.getContentAsString(StandardCharsets.UTF_8);
            var manifest = ManifestReader.read(name, text);
            if (!name.equals(manifest.number() + ".yaml")) {
                throw new ManifestIsWrong(name, "is named %s.yaml after its number".formatted(manifest.number()));
            }
            read.add(new Carried(manifest, text));
        }
        return new ReleaseCatalogue(read);
    }

    public List<ReleaseManifest> manifests() {
        return carried.stream().map(Carried::manifest).toList();
    }

    public Optional<ReleaseManifest> find(ReleaseNumber number) {
        return manifests().stream()
                .filter(manifest -> manifest.number().equals(number))
                .findFirst();
    }

    /// What a firm goes through on its way: the releases after `from` up to `to`, the earliest first. Features and data
    /// steps of all of them come to the firm.
    public List<ReleaseManifest> between(ReleaseNumber from, ReleaseNumber to) {
        return manifests().stream()
                .filter(manifest -> manifest.number().compareTo(from) > 0
                        && manifest.number().compareTo(to) <= 0)
                .toList();
    }

    List<Carried> carried() {
        return carried;
    }
}
