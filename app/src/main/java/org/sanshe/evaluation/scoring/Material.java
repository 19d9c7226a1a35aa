package org.sanshe.evaluation.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.ServiceRecords;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.evaluation.Assessment;
import org.springframework.stereotype.Component;

/** 评价材料: the files evaluators read: the agreement, what was delivered, what the organization says of itself. */
@Component
class Material {

    /** Photos evaluators took, which are theirs and nobody's material. */
    static final String PHOTO = "evaluationPhoto";

    /** Before the number of a service record that was pinned. */
    static final String RECORD = "record:";

    private static final int MOST_RECORDS = 200;

    private final Documents documents;
    private final Milestones milestones;
    private final ServiceRecords records;

    Material(Documents documents, Milestones milestones, ServiceRecords records) {
        this.documents = documents;
        this.milestones = milestones;
        this.records = records;
    }

    /** 材料来源. */
    enum Group {
        /** 协议及履约. */
        AGREEMENT,
        /** 阶段成果. */
        DELIVERABLES,
        /** 自评材料. */
        SELF
    }

    /** The files by where they come from, oldest first. */
    Map<Group, List<StoredDocument>> of(Assessment a) {
        var files = new LinkedHashMap<Group, List<StoredDocument>>();
        files.put(Group.SELF, own(a));
        files.put(Group.AGREEMENT, documents.of(a.agreement(), null, true));
        var delivered = new ArrayList<StoredDocument>();
        milestones.of(a.agreement()).stream()
                .map(Milestones.Milestone::caseNo)
                .filter(Objects::nonNull)
                .forEach(no -> delivered.addAll(documents.of(no, null, true)));
        files.put(Group.DELIVERABLES, delivered);
        return files;
    }

    private List<StoredDocument> own(Assessment a) {
        return documents.of(a.caseNo(), null, true).stream()
                .filter(d -> d.uploadedBy() != null && !d.kind().equals(PHOTO))
                .toList();
    }

    /** The newest service records of the period, without those served. */
    List<ServiceRecords.Kept> records(Assessment a) {
        return records.kept(a.agreement(), a.periodFrom(), a.periodTo(), MOST_RECORDS);
    }

    /** What can be pinned to a mark. */
    Set<String> refs(Assessment a) {
        return Stream.concat(
                        files(a).map(StoredDocument::ref), records(a).stream().map(r -> RECORD + r.id()))
                .collect(Collectors.toSet());
    }

    /** All files of the material. */
    private Stream<StoredDocument> files(Assessment a) {
        return of(a).values().stream().flatMap(List::stream);
    }

    /** Lets evaluators read it. */
    void open(Assessment a, List<Long> people) {
        var audience = people.stream().map(Audience::person).toArray(Audience[]::new);
        files(a).forEach(f -> documents.show(List.of(f.ref()), f.caseNo(), audience));
    }

    /** Somebody left: they read none of it any more. */
    void close(Assessment a, long person) {
        files(a).map(StoredDocument::caseNo).distinct().forEach(no -> documents.hide(no, Audience.person(person)));
    }
}
