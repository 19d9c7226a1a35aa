package org.sanshe.delivery.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.sanshe.document.Documents;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** 页面登记: keeps the files that came along at once, and enters the service user and the record together. */
@Component
class Entering {

    private static final String PNG = "data:image/png;base64,";
    private static final int LARGEST_SIGNATURE = 400_000;

    private final Recording recording;
    private final ClientBook clients;
    private final Documents documents;

    Entering(Recording recording, ClientBook clients, Documents documents) {
        this.recording = recording;
        this.clients = clients;
        this.documents = documents;
    }

    /** Stores what came along, so that it is there again when something else was wrong. */
    @Transactional
    public void keep(EntryForm form, String field, List<MultipartFile> files, Actor actor) {
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (file.isEmpty()) continue;
            try (var in = file.getInputStream()) {
                form.add(
                        field,
                        documents
                                .store(null, "upload", file.getOriginalFilename(), in, actor)
                                .ref());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Stores a signature drawn on the screen; drawn again it takes the place of the one before. */
    @Transactional
    public void keepDrawn(EntryForm form, Actor actor) {
        String drawn = form.get("secretSignature");
        form.fields().remove("secretSignature");
        if (!drawn.startsWith(PNG) || drawn.length() > LARGEST_SIGNATURE) return;
        byte[] png;
        try {
            png = Base64.getDecoder().decode(drawn.substring(PNG.length()));
        } catch (IllegalArgumentException damaged) {
            throw InvalidInput.at("signatures", "屏幕签名没有收到，请重新签名", "The drawn signature was damaged; sign again.");
        }
        String ref = documents
                .store(null, "upload", "签名.png", new ByteArrayInputStream(png), actor)
                .ref();
        form.fields().put("signatures", List.of(ref));
        form.fields().put("clientSign", List.of(Signature.DRAWN.name()));
    }

    /** Enters a record with the service user named on the form. */
    @Transactional
    public long enter(String agreement, RecordKind kind, EntryForm form, UUID command, Actor actor) {
        return recording.enter(agreement, form.entry(kind, people(form, kind, actor)), command, actor);
    }

    /** Corrects a record from the form. */
    @Transactional
    public long correct(String agreement, long old, RecordKind kind, EntryForm form, UUID command, Actor actor) {
        Entry entry = form.entry(kind, people(form, kind, actor));
        return recording.correct(agreement, old, entry, form.get("reason"), command, actor);
    }

    private List<Long> people(EntryForm form, RecordKind kind, Actor actor) {
        if (!kind.hasClients()) return List.of();
        var people = new ArrayList<>(form.chosen());
        String name = form.get("newName");
        if (!name.isEmpty()) {
            if (name.length() > 60) throw InvalidInput.at("newName", "姓名不超过60个字", "At most 60 characters.");
            people.add(
                    clients.known(actor.organizationId(), name, form.get("residentId"), form.get("newPhone"), actor));
        } else if (!form.get("residentId").isEmpty()) {
            throw InvalidInput.at("newName", "请填写姓名", "Enter the name.");
        }
        return people;
    }
}
