package org.sanshe.purchase.tender;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Judge;

/** 评审小组: an odd number of members, most of them experts drawn by lot, none of them with an interest. */
@Entity
class Panel {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private long tenderId;

    private int size;
    private int minExperts;
    private int minLawyers;
    private int draws;

    @OneToMany(mappedBy = "panel", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<PanelMember> members = new ArrayList<>();

    protected Panel() {}

    Panel(long tenderId, PanelSize size) {
        this.tenderId = tenderId;
        this.size = size.members();
        this.minExperts = size.experts();
        this.minLawyers = size.lawyers();
    }

    /** 新一轮抽取. Returns its number. */
    int nextDraw() {
        return ++draws;
    }

    /** 入选专家. */
    void draw(Judge expert) {
        members.add(new PanelMember(
                this,
                expert.personId(),
                expert.id(),
                expert.name(),
                expert.title(),
                PanelMember.Side.EXPERT,
                PanelPool.isLawyer(expert),
                draws));
    }

    /** 委派采购人代表, if the law leaves a seat. */
    void delegate(long personId, String name, String title) {
        if (size - minExperts < 1 + count(PanelMember.Side.PURCHASER)) {
            throw new Refusal(PanelRule.TOO_MANY_REPRESENTATIVES, minExperts);
        }
        members.add(new PanelMember(this, personId, null, name, title, PanelMember.Side.PURCHASER, false, draws));
    }

    /** 回避声明: takes the seat, or leaves it to the next draw. */
    void declare(long personId, PanelMember.Status status, String reason) {
        member(personId).stand(status, reason);
    }

    /**
     * 回避, at any time before all have signed: leaves the seat to the next draw; what the others signed has to be signed
     * again.
     */
    void recuse(long personId, String reason) {
        if (isComplete() && isSigned()) throw new Refusal(PanelRule.REPORT_SIGNED);
        PanelMember member = members.stream()
                .filter(m -> m.personId() == personId && m.isOn())
                .findFirst()
                .orElseThrow(() -> new Refusal(PanelRule.NOT_ON_THE_PANEL, personId));
        member.stand(PanelMember.Status.RECUSED, reason);
        members.forEach(PanelMember::unsign);
    }

    /** Whether a person sits on the panel or was drawn for it. */
    boolean has(long personId) {
        return members.stream().anyMatch(m -> m.personId() == personId && m.isOn());
    }

    /** 签署: agreement or dissent; silence is not possible here. */
    void sign(long personId, PanelMember.Opinion opinion, String dissent, Instant at) {
        member(personId).sign(opinion, dissent, at);
    }

    /** Whether all seats are taken by members without an interest, enough of them experts. */
    boolean isComplete() {
        long seated =
                members.stream().filter(m -> m.is(PanelMember.Status.SEATED)).count();
        long experts = seated().stream()
                .filter(m -> m.side() == PanelMember.Side.EXPERT)
                .count();
        return seated == size && experts >= minExperts && lawyersNeeded() == 0;
    }

    /** 全部成员已签署. */
    boolean isSigned() {
        return !seated().isEmpty() && seated().stream().allMatch(m -> m.signedAt() != null);
    }

    /** Seats still to be filled. */
    int openSeats() {
        return size - (int) members.stream().filter(PanelMember::isOn).count();
    }

    /** Experts still needed for the least share, at most the open seats. */
    int expertsNeeded() {
        return Math.max(0, minExperts - count(PanelMember.Side.EXPERT));
    }

    /** Lawyers still needed. */
    int lawyersNeeded() {
        int on = (int) members.stream().filter(m -> m.isOn() && m.isLawyer()).count();
        return Math.max(0, minLawyers - on);
    }

    /** Those who were drawn and have yet to declare. */
    List<PanelMember> undeclared() {
        return members.stream().filter(m -> m.is(PanelMember.Status.DRAWN)).toList();
    }

    /** Those who judge, in the order drawn. */
    List<PanelMember> seated() {
        return members.stream().filter(m -> m.is(PanelMember.Status.SEATED)).toList();
    }

    /** 组长: the first expert drawn; somebody else while no expert is left. */
    PanelMember leader() {
        return seated().stream()
                .filter(m -> m.side() == PanelMember.Side.EXPERT)
                .findFirst()
                .or(() -> seated().stream().findFirst())
                .orElseThrow(() -> new NotFound("leader of panel " + id));
    }

    /** Everybody who was ever drawn, those who withdrew included. */
    List<PanelMember> members() {
        return List.copyOf(members);
    }

    int draws() {
        return draws;
    }

    int size() {
        return size;
    }

    int minExperts() {
        return minExperts;
    }

    private int count(PanelMember.Side side) {
        return (int) members.stream().filter(m -> m.isOn() && m.side() == side).count();
    }

    private PanelMember member(long personId) {
        return members.stream()
                .filter(m -> m.personId() == personId)
                .findFirst()
                .orElseThrow(() -> new NotFound("panel member " + personId));
    }
}
