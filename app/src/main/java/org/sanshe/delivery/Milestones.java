package org.sanshe.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;

/** 履约节点: what is delivered by when, how it is accepted, and which instalment it releases. */
public interface Milestones {

    /**
     * 排定节点: enters the plan, or replaces what of it was not opened yet.
     *
     * @throws org.sanshe.kernel.Refusal when an instalment has no trigger or two, or a date lies outside the term
     */
    void plan(String agreement, List<Planned> milestones, Actor by);

    /** The plan with what became of it, in order. */
    List<Milestone> of(String agreement);

    /** 启动节点: opens the cases of all milestones that are not open yet, and claims an advance where one was agreed. */
    void open(String agreement);

    /** 全部办结: every milestone is met, or was cancelled with the agreement. */
    boolean closed(String agreement);

    /**
     * 结算节点: the instalment that waits for the settlement is met with what is still due, and claimed as the last of the
     * agreement. Nothing due meets it too. Again it changes nothing.
     *
     * @param amount what is still due; zero for nothing
     * @throws org.sanshe.kernel.Refusal when more would be accepted than the agreement has left
     */
    void settle(String agreement, Money amount, Actor by);

    /** 取消未完成的节点: at termination; what was accepted stays. */
    void cancel(String agreement, String reason, Actor by);

    /**
     * 排定的节点.
     *
     * @param no from 1
     * @param instalment the instalment it releases; null for none
     * @param from first day of the period it covers; null when it covers none
     * @param to last day of the period
     * @param dueOn until when its deliverables are to be handed in
     * @param usersAsked whether service users are asked before it is closed (《政府采购法实施条例》第四十五条)
     */
    record Planned(
            int no,
            String title,
            Trigger trigger,
            Integer instalment,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            boolean usersAsked,
            List<Deliverable> deliverables) {}

    /** 成果. @param standard what it must fulfil; @param quantity how many; null when it is not counted */
    record Deliverable(String item, String standard, BigDecimal quantity, String evidence, Kind kind) {

        /** A result. */
        public Deliverable(String item, String standard, BigDecimal quantity, String evidence) {
            this(item, standard, quantity, evidence, Kind.RESULT);
        }

        /** 成果类别. */
        public enum Kind {
            /** 服务成果. */
            RESULT,
            /** 配套资源: what must be brought from outside; the quantity is its amount in yuan, proven before the last acceptance. */
            MATCHING
        }
    }

    /** 付款条件. */
    enum Trigger {
        /** 预付: paid at kick-off, before anything is delivered. */
        ADVANCE,
        /** 验收合格: paid when the milestone is accepted. */
        ACCEPTANCE,
        /** 考核合格: paid when the period was assessed and accepted. */
        ASSESSMENT,
        /** 据实结算: paid for what was really done in the period. */
        ACTUAL,
        /** 结算: paid when the agreement is settled, with what is still due then; no case of its own. */
        SETTLEMENT,
        /** 仅交付: releases no payment. */
        NONE
    }

    /** 节点现状. @param caseNo its case; null before it was opened. @param accepted what was accepted for payment */
    record Milestone(Planned planned, Status status, String caseNo, LocalDate acceptedOn, Money accepted) {}

    /** 节点状态: OCDS milestone status codes. */
    enum Status {
        /** 未到期或者办理中. */
        SCHEDULED("办理中", "Scheduled"),
        /** 已通过. */
        MET("已通过", "Met"),
        /** 部分通过. */
        PARTIALLY_MET("部分通过", "Partly met"),
        /** 未通过. */
        NOT_MET("未通过", "Not met"),
        /** 已取消. */
        CANCELLED("已取消", "Cancelled");

        private final String zh;
        private final String en;

        Status(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
