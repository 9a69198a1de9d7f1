package io.chancery.app.forms;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.chancery.infra.drafts.Drafts;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What this person typed into one form and did not save: it outlives their session and the node.
///
/// @param <T> the form's entries, a class of plain fields
public final class FormDraft<T> implements Serializable {

    /// Stands for a thing that does not exist yet: a person has at most one draft of a new one.
    public static final UUID NEW = new UUID(0, 0);

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(fields ->
                    fields.with(Visibility.NONE).withVisibility(PropertyAccessor.FIELD, Visibility.NON_PRIVATE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Drafts drafts;
    private final String form;
    private final UUID subject;
    private final Class<T> entries;

    /// @param subject the thing the form edits, or [#NEW]
    public FormDraft(Drafts drafts, String form, UUID subject, Class<T> entries) {
        this.drafts = drafts;
        this.form = form;
        this.subject = subject;
        this.entries = entries;
    }

    /// What was typed; nothing when an older build wrote it in a form that this one does not read.
    public Optional<T> find() {
        return drafts.find(form, subject).flatMap(this::read);
    }

    public void keep(T typed) {
        drafts.save(form, subject, JSON.writeValueAsString(typed));
    }

    public void discard() {
        drafts.discard(form, subject);
    }

    private Optional<T> read(String content) {
        try {
            return Optional.of(JSON.readValue(content, entries));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
