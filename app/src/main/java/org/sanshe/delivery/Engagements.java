package org.sanshe.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Rule;

/** 履约项目: how a contract or a grant is taken into performance, and what others ask of it. */
public interface Engagements {

    /** 开始履约: enters the terms; its instalments wait for their triggers. */
    void begin(Terms terms, Actor by);

    /** The same within a field of service. @param field null where it belongs to none */
    void begin(Terms terms, Field field, Actor by);

    /** @throws org.sanshe.kernel.NotFound when there is none */
    Engagement get(String agreement);

    /** By its number. */
    Optional<Engagement> find(String agreement);

    /**
     * 履约依据: what an act under an agreement rests on. A grant is no contract and no purchase: what rests on the law of
     * procurement for a contract rests on the law of budgets for it (《预算法》第五十七条).
     */
    default LegalBasis basis(String agreement, LegalBasis ofContract) {
        return get(agreement).terms().kind() == Kind.GRANT ? new LegalBasis("预算法", "第五十七条") : ofContract;
    }

    /** The engagements of an organization, newest first. */
    List<Engagement> of(long organizationId);

    /** 补充: the amount rises by a supplement; the cap rises with it. */
    void supplement(String agreement, Money amount, Actor by);

    /** 延长期限: another last day; what was planned within the old term stays. */
    void extend(String agreement, LocalDate until, Actor by);

    /** 中止履行: no records, deliverables or payments until {@link #resume}. */
    void suspend(String agreement, String reason, Actor by);

    /** 恢复履行. */
    void resume(String agreement, Actor by);

    /** 履行结束: performed or terminated; nothing more is recorded. */
    void end(String agreement, boolean performed, Actor by);

    /**
     * 履约条款.
     *
     * @param agreement the number of the case it is performed under
     * @param kind contract or grant
     * @param supplierCode the credit code of who performs it
     * @param enterprise whether the law on payments to small and medium enterprises holds
     * @param amount what was agreed
     * @param signedOn 签订日期
     * @param acceptanceDays 验收期限 in working days after the request
     * @param signers the persons who signed or drafted it for the bureau: none of them may accept
     */
    record Terms(
            String agreement,
            Kind kind,
            String title,
            long unitId,
            long organizationId,
            String supplierCode,
            String supplierName,
            boolean enterprise,
            Money amount,
            LocalDate signedOn,
            LocalDate from,
            LocalDate until,
            UnitOfPay unitOfPay,
            List<PriceLine> priceLines,
            List<InstalmentTerms> instalments,
            List<Post> posts,
            List<Standard> standards,
            int acceptanceDays,
            java.math.BigDecimal dailyInterest,
            Set<Long> signers) {

        /** 不予办理: by the rule as it stands for a contract, or for a grant. */
        public Refusal refusal(Rule rule, Object... args) {
            return new Refusal(kind == Kind.GRANT ? RuleOfGrant.of(rule) : rule, args);
        }

        /** What a check says no to is said as it stands for a contract, or for a grant. */
        public <T> T checked(Supplier<T> check) {
            try {
                return check.get();
            } catch (Refusal refusal) {
                throw kind == Kind.GRANT ? refusal.by(RuleOfGrant::of) : refusal;
            }
        }

        /** The same for a check that answers nothing. */
        public void check(Runnable check) {
            checked(() -> {
                check.run();
                return null;
            });
        }
    }

    /**
     * 服务领域.
     *
     * @param code of the catalogue it comes from
     */
    record Field(String code, String name, String nameEn) {}

    /** 合同还是资助. */
    enum Kind {
        /** 政府购买服务合同. */
        CONTRACT,
        /** 资助协议. */
        GRANT
    }

    /** 价格清单. @param quantity how many were agreed */
    record PriceLine(String item, String unit, java.math.BigDecimal quantity, Money unitPrice) {}

    /**
     * 分期付款.
     *
     * @param no from 1
     * @param share percent of the amount; all sum to 100
     * @param payWithinDays working days after the invoice
     */
    record InstalmentTerms(int no, String stage, java.math.BigDecimal share, String trigger, int payWithinDays) {}

    /** 岗位. */
    record Post(String post, int number, String qualification) {}

    /** 验收标准. */
    record Standard(String item, String standard, String evidence) {}

    /** 履约项目, as others see it. */
    record Engagement(Terms terms, Status status, Money supplements) {

        /** Whether records, deliverables and payments are taken. */
        public boolean isActive() {
            return status == Status.ACTIVE;
        }

        /**
         * 分期金额: the shares of the amount, no fen lost; the last takes what is left, a supplement included.
         *
         * @throws java.util.NoSuchElementException when there is no such instalment
         */
        public Money instalment(int no) {
            var parts = InstalmentPlan.amounts(terms.amount(), terms.instalments());
            for (int i = 0; i < parts.size(); i++) {
                if (terms.instalments().get(i).no() != no) continue;
                return i == parts.size() - 1 ? parts.get(i).plus(supplements) : parts.get(i);
            }
            throw new java.util.NoSuchElementException("instalment " + no + " of " + terms.agreement());
        }

        /** What was agreed together with its supplements. */
        public Money cap() {
            return terms.amount().plus(supplements);
        }
    }

    /** 履约状态: OCDS contract status codes. */
    enum Status {
        /** 履行中. */
        ACTIVE("履行中", "Active"),
        /** 已中止. */
        SUSPENDED("已中止", "Suspended"),
        /** 已履行完毕. */
        COMPLETED("已履行完毕", "Completed"),
        /** 已提前终止. */
        TERMINATED("已提前终止", "Terminated");

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

        /** Whether the law lets one follow the other. */
        public boolean mayBecome(Status next) {
            return switch (this) {
                case ACTIVE -> next != ACTIVE;
                case SUSPENDED -> next == ACTIVE || next == TERMINATED;
                case COMPLETED, TERMINATED -> false;
            };
        }
    }
}
