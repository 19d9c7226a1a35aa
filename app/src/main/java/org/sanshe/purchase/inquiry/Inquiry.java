package org.sanshe.purchase.inquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.sanshe.kernel.Refusal;

/** 询问: a question and its answer (《政府采购法》第五十一条). */
@Entity
class Inquiry {

    /** 收到方式. */
    enum Channel {
        /** 本系统. */
        ONLINE,
        /** 电话. */
        PHONE,
        /** 信函. */
        LETTER,
        /** 当面. */
        VISIT,
        /** 电子邮件. */
        EMAIL
    }

    /** 询问的内容. */
    enum Matter {
        /** 采购文件. */
        DOCUMENTS("采购文件"),
        /** 其他事项. */
        OTHER("采购过程、结果等其他事项");

        private final String zh;

        Matter(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    /** 状态. */
    enum Status {
        /** 已收到. */
        RECEIVED,
        /** 已答复. */
        ANSWERED
    }

    /** 答复方式. */
    enum Outcome {
        /** 公开. */
        PUBLIC,
        /** 只答复询问人. */
        PRIVATE
    }

    @Id
    private String caseNo;

    @Version
    private Integer version;

    private String tenderCaseNo;
    private Long organizationId;
    private String asker;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Matter matter;

    private String question;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String publicQuestion;
    private String answer;
    private boolean changeNeeded;
    private Instant receivedAt;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private Instant answeredAt;

    protected Inquiry() {}

    Inquiry(
            String caseNo,
            String tenderCaseNo,
            Long organizationId,
            String asker,
            Channel channel,
            Matter matter,
            String question,
            Instant at) {
        this.caseNo = caseNo;
        this.tenderCaseNo = tenderCaseNo;
        this.organizationId = organizationId;
        this.asker = asker;
        this.channel = channel;
        this.matter = matter;
        this.question = question;
        this.status = Status.RECEIVED;
        this.receivedAt = at;
    }

    /**
     * 答复.
     *
     * @param asPublished the question without its asker; null when only the asker is answered
     */
    void answer(Outcome how, String asPublished, String text, boolean documentsMustChange, Instant at) {
        if (status != Status.RECEIVED) throw new Refusal(InquiryRule.ALREADY_ANSWERED);
        status = Status.ANSWERED;
        outcome = how;
        publicQuestion = how == Outcome.PUBLIC ? asPublished : null;
        answer = text;
        changeNeeded = documentsMustChange;
        answeredAt = at;
    }

    String caseNo() {
        return caseNo;
    }

    String tenderCaseNo() {
        return tenderCaseNo;
    }

    Long organizationId() {
        return organizationId;
    }

    String asker() {
        return asker;
    }

    Matter matter() {
        return matter;
    }

    String question() {
        return question;
    }

    Outcome outcome() {
        return outcome;
    }

    String publicQuestion() {
        return publicQuestion;
    }

    String answer() {
        return answer;
    }

    boolean changeNeeded() {
        return changeNeeded;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
