package org.sanshe.inbox;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.kernel.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 案卷接口: starts cases and reads them, for programs. */
@RestController
@RequestMapping("/api/v1")
class CaseApi {

    private final Cases cases;
    private final Tasks tasks;
    private final Trail trail;
    private final Diagrams diagrams;
    private final Documents documents;
    private final ProcessNames processes;
    private final Blinds blinds;

    CaseApi(
            Cases cases,
            Tasks tasks,
            Trail trail,
            Diagrams diagrams,
            Documents documents,
            ProcessNames processes,
            Blinds blinds) {
        this.cases = cases;
        this.tasks = tasks;
        this.trail = trail;
        this.diagrams = diagrams;
        this.documents = documents;
        this.processes = processes;
        this.blinds = blinds;
    }

    /** The diagrams in use, and which of them the reader may start. */
    @GetMapping("/processes")
    List<ProcessEntry> processes(Actor actor, Locale locale) {
        var startable = cases.startable(actor);
        return processes.all(locale).entrySet().stream()
                .map(e -> new ProcessEntry(e.getKey(), e.getValue(), startable.contains(e.getKey())))
                .toList();
    }

    /** Starts a case; with the same key again, the first case again. */
    @PostMapping("/cases/{process}")
    ResponseEntity<Started> start(
            @PathVariable String process,
            @RequestBody Start start,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Actor actor,
            Locale locale) {
        Map<String, Object> values = start.values() == null ? Map.of() : start.values();
        String caseNo = cases.start(
                process,
                actor,
                TaskApi.command(key, actor),
                start.about(),
                (schema, stored) -> schema.receiveJson(stored, values, FormFlow.language(locale)));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseNo)).body(new Started(caseNo));
    }

    @GetMapping("/cases/{caseNo}")
    CaseFile one(@PathVariable String caseNo, Actor actor) {
        return cases.visible(caseNo, actor);
    }

    @GetMapping("/cases/{caseNo}/timeline")
    List<Trail.Item> timeline(@PathVariable String caseNo, Actor actor, Locale locale) {
        CaseFile file = cases.visible(caseNo, actor);
        var names = diagrams.names(diagrams.of(caseNo, locale), locale);
        return trail.of(file, tasks.of(caseNo), names, actor, locale);
    }

    @GetMapping("/cases/{caseNo}/documents")
    List<StoredDocument> documents(@PathVariable String caseNo, Actor actor) {
        return documents.of(cases.visible(caseNo, actor).caseNo(), actor, true);
    }

    @GetMapping("/cases/{caseNo}/tasks")
    List<TaskApi.Entry> tasks(@PathVariable String caseNo, Actor actor, Locale locale) {
        var all = tasks.of(cases.visible(caseNo, actor).caseNo());
        return blinds.over(caseNo).tasks(all, actor).stream()
                .map(t -> TaskApi.Entry.of(t, locale))
                .toList();
    }

    /** A diagram in use. */
    record ProcessEntry(String key, String name, boolean startable) {}

    /**
     * What starts a case.
     *
     * @param about the case it is about; may be null
     * @param values of the start form
     */
    record Start(String about, Map<String, Object> values) {}

    /** The new case. */
    record Started(String caseNo) {}
}
