package org.sanshe.purchase.change;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.kernel.Refusal;

/** 采购文件澄清修改: one change, from its proposal to its publication. */
@Entity
class DocumentsChange {

    /** 状态. */
    enum Status {
        /** 已提出. */
        PROPOSED,
        /** 已发布. */
        PUBLISHED,
        /** 放弃. */
        DROPPED,
        /** 截止前未发出. */
        LAPSED
    }

    @Id
    private String caseNo;

    @Version
    private Integer version;

    private String tenderCaseNo;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private String inquiryCaseNo;

    @Enumerated(EnumType.STRING)
    private Status status;

    private boolean affectsResponses;
    private String reason;
    private Instant deadlineBefore;
    private Instant deadline;
    private Instant questionsUntil;
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "documents_change_item", joinColumns = @JoinColumn(name = "case_no"))
    @OrderColumn(name = "no")
    private List<Item> items = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "documents_change_file", joinColumns = @JoinColumn(name = "case_no"))
    @OrderColumn(name = "no")
    @Column(name = "ref")
    private List<String> files = new ArrayList<>();

    protected DocumentsChange() {}

    DocumentsChange(String caseNo, String tenderCaseNo, String inquiryCaseNo) {
        this.caseNo = caseNo;
        this.tenderCaseNo = tenderCaseNo;
        this.inquiryCaseNo = inquiryCaseNo;
        this.status = Status.PROPOSED;
    }

    /** 拟定: may be drafted again until it is published. */
    void draft(ChangeForm form, Instant presentDeadline, Instant presentQuestions) {
        require();
        affectsResponses = form.affects();
        reason = form.reason();
        deadlineBefore = presentDeadline;
        deadline = form.deadline(presentDeadline);
        questionsUntil = form.questions(presentQuestions);
        items = new ArrayList<>(form.lines());
        files = new ArrayList<>(form.documentFiles());
    }

    /** 发布. */
    void publish(Instant at) {
        require();
        status = Status.PUBLISHED;
        publishedAt = at;
    }

    /** 放弃, or 失效 when the deadline came first. */
    void close(Status how) {
        require();
        status = how;
    }

    private void require() {
        if (status != Status.PROPOSED) throw new Refusal(ChangeRule.ALREADY_CLOSED);
    }

    boolean isProposed() {
        return status == Status.PROPOSED;
    }

    String caseNo() {
        return caseNo;
    }

    String tenderCaseNo() {
        return tenderCaseNo;
    }

    boolean affectsResponses() {
        return affectsResponses;
    }

    String reason() {
        return reason;
    }

    Instant deadlineBefore() {
        return deadlineBefore;
    }

    Instant deadline() {
        return deadline;
    }

    Instant questionsUntil() {
        return questionsUntil;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    List<String> files() {
        return List.copyOf(files);
    }
}
