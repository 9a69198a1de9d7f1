package io.chancery.control.releases;

import io.chancery.control.releases.ReleaseItem.Audience;
import io.chancery.control.releases.ReleaseItem.Kind;
import io.chancery.infra.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads manifests, and takes nothing for granted: a field that is missing, misspelt or of the wrong sort is an error.
public final class ManifestReader {

    private static final Set<String> TOP =
            Set.of("number", "upgradeable-from", "risk", "items", "features", "data-steps", "rule-packs");
    private static final Set<String> ITEM =
            Set.of("kind", "for", "source", "due", "country", "feature", "touches", "en", "de");

    private ManifestReader() {}

    /// @param file name of the file, for errors
    /// @throws ManifestIsWrong at the first thing that is not as it must be
    public static ReleaseManifest read(String file, String text) {
        var top = ManifestFields.of(file, "", parse(file, text), TOP);
        var features = top.keys("features");
        var manifest = new ReleaseManifest(
                top.number("number"),
                top.numbers("upgradeable-from"),
                top.oneOf(RiskClass.class, "risk"),
                top.list("items", item -> item(file, item)),
                features,
                top.keys("data-steps"),
                top.keys("rule-packs"));
        if (manifest.items().isEmpty()) {
            throw top.wrong("items", "says at least one thing that changes");
        }
        manifest.upgradeableFrom().stream()
                .filter(from -> from.compareTo(manifest.number()) >= 0)
                .findFirst()
                .ifPresent(from -> {
                    throw top.wrong("upgradeable-from", "has only earlier releases, was " + from);
                });
        manifest.items().stream()
                .map(ReleaseItem::feature)
                .filter(feature -> feature != null && !features.contains(feature))
                .findFirst()
                .ifPresent(feature -> {
                    throw top.wrong("items", "names the feature '%s', which features lacks".formatted(feature));
                });
        return manifest;
    }

    private static ReleaseItem item(String file, Object value) {
        var fields = ManifestFields.of(file, "items", value, ITEM);
        var kind = fields.oneOf(Kind.class, "kind");
        var source = fields.optional("source");
        if (kind == Kind.REGULATORY && source == null) {
            throw fields.wrong("source", "is missing: what is regulatory names the rule that asks for it");
        }
        var due = fields.day("due");
        if (due != null && kind != Kind.REGULATORY) {
            throw fields.wrong("due", "is only for what is regulatory");
        }
        return new ReleaseItem(
                kind,
                fields.oneOf(Audience.class, "for"),
                texts(fields),
                source,
                due,
                fields.country("country"),
                fields.optional("feature"),
                fields.has("touches") ? fields.keys("touches") : List.of());
    }

    /// One in each language that the product speaks.
    private static Map<String, String> texts(ManifestFields fields) {
        var texts = new TreeMap<String, String>();
        Texts.LANGUAGES.stream()
                .map(Locale::getLanguage)
                .distinct()
                .forEach(language -> texts.put(language, fields.text(language)));
        return texts;
    }

    private static @Nullable Object parse(String file, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        var dump = new DumperOptions();
        try {
            return new Yaml(new SafeConstructor(options), new Representer(dump), dump, options, new OnlyTexts())
                    .load(text);
        } catch (YAMLException e) {
            throw new ManifestIsWrong(file, "is not readable as YAML: " + e.getMessage());
        }
    }

    /// Every scalar is the text that stands there: `2026.10` is no number, and `no` is no falsehood.
    private static final class OnlyTexts extends Resolver {

        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, @Nullable String first, int limit) {
            // Nothing is guessed.
        }
    }
}
