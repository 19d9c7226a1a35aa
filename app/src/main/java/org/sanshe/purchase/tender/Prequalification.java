package org.sanshe.purchase.tender;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Plan;
import org.sanshe.seal.Draw;

/** 资格预审: the public look for suppliers from whom an invited tender draws (《政府采购法》第三十四条). */
@Entity
class Prequalification {

    /** 资格预审状态. */
    enum Status {
        DRAFT,
        APPROVED,
        OPEN,
        CLOSED,
        EXAMINED,
        DRAWN,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String caseNo;
    private int round;
    private String project;
    private String buyer;
    private long unitId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String title;

    @ElementCollection
    @CollectionTable(name = "prequalification_condition", joinColumns = @JoinColumn(name = "prequalification_id"))
    @OrderColumn(name = "no")
    @Column(name = "text")
    private List<String> conditions = new ArrayList<>();

    private LocalDate documentsFrom;
    private Instant deadline;
    private int invite;
    private String contactName;
    private String contactPhone;
    private String valueSource;
    private LocalDate valueDay;
    private String publicNumber;
    private String poolDigest;
    private String seed;

    protected Prequalification() {}

    Prequalification(Plan plan, int round) {
        this.caseNo = plan.caseNo();
        this.round = round;
        this.project = plan.title();
        this.buyer = plan.buyer();
        this.unitId = plan.unitId();
        this.status = Status.DRAFT;
    }

    /** 编制: what was allowed was checked before. */
    void draft(
            String newTitle,
            List<String> newConditions,
            LocalDate from,
            Instant until,
            int suppliers,
            String contact,
            String phone) {
        if (status == Status.APPROVED) status = Status.DRAFT;
        require(Status.DRAFT);
        title = newTitle;
        conditions = new ArrayList<>(newConditions);
        documentsFrom = from;
        deadline = until;
        invite = suppliers;
        contactName = contact;
        contactPhone = phone;
    }

    void approve() {
        become(Status.DRAFT, Status.APPROVED);
    }

    void publish() {
        become(Status.APPROVED, Status.OPEN);
    }

    void close() {
        if (status != Status.CLOSED) become(Status.OPEN, Status.CLOSED);
    }

    /** 审查完毕: who passed is fixed by a digest, and the public number of a later day is named, before anybody knows it. */
    void examine(List<Long> passed, String source, LocalDate day) {
        become(Status.CLOSED, Status.EXAMINED);
        poolDigest = Draw.poolDigest(passed);
        valueSource = source;
        valueDay = day;
    }

    /** 抽取: the order follows from what was fixed and from the public number, by {@link Draw}. */
    List<Long> draw(List<Long> passed, String number) {
        become(Status.EXAMINED, Status.DRAWN);
        if (!Draw.poolDigest(passed).equals(poolDigest)) throw new Refusal(PrequalificationRule.POOL_CHANGED);
        publicNumber = number.strip();
        seed = Draw.seed(java.util.HexFormat.of().parseHex(poolDigest), publicNumber);
        return Draw.order(seed, passed);
    }

    void fail() {
        become(Status.EXAMINED, Status.FAILED);
    }

    private void become(Status from, Status next) {
        require(from);
        status = next;
    }

    private void require(Status wanted) {
        if (status != wanted) throw new Refusal(TenderRule.NOT_IN_THIS_STATE, status.name());
    }

    boolean is(Status wanted) {
        return status == wanted;
    }

    /** Whether it may still be drafted or changed before it is published. */
    boolean isBeingDrafted() {
        return status == Status.DRAFT || status == Status.APPROVED;
    }

    long id() {
        return id;
    }

    String caseNo() {
        return caseNo;
    }

    int round() {
        return round;
    }

    String project() {
        return project;
    }

    String buyer() {
        return buyer;
    }

    long unitId() {
        return unitId;
    }

    String title() {
        return title;
    }

    List<String> conditions() {
        return List.copyOf(conditions);
    }

    LocalDate documentsFrom() {
        return documentsFrom;
    }

    Instant deadline() {
        return deadline;
    }

    int invite() {
        return invite;
    }

    String contactName() {
        return contactName;
    }

    String contactPhone() {
        return contactPhone;
    }

    String valueSource() {
        return valueSource;
    }

    LocalDate valueDay() {
        return valueDay;
    }

    String poolDigest() {
        return poolDigest;
    }

    String seed() {
        return seed;
    }
}
