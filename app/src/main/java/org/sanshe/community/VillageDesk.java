package org.sanshe.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sanshe.decision.Decisions;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.Rule;
import org.springframework.context.i18n.LocaleContextHolder;

/** 村级开支台: the start and the tasks of {@code villageSpending.bpmn}. */
@Desk("villageSpending")
class VillageDesk {

    static final LegalBasis OPENNESS = new LegalBasis("村民委员会组织法", "第三十条");
    static final String TIERS = "village-spending-tiers";

    private final Villages villages;
    private final Spendings spendings;
    private final Decisions decisions;
    private final Documents documents;
    private final Evidence evidence;

    VillageDesk(Villages villages, Spendings spendings, Decisions decisions, Documents documents, Evidence evidence) {
        this.villages = villages;
        this.spendings = spendings;
        this.decisions = decisions;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        return Map.of(
                "villages",
                villages.visible(s.actor()).stream()
                        .map(v -> Map.of("label", v.named(), "value", String.valueOf(v.id())))
                        .toList(),
                "purposes",
                Arrays.stream(Spending.Purpose.values())
                        .map(p -> Map.of("label", p.named(), "value", p.name()))
                        .toList());
    }

    /** The form {@code village-spending}. */
    record Request(
            long village,
            Spending.Kind kind,
            Money amount,
            String what,
            String payee,
            Spending.Purpose purpose,
            String means,
            List<String> receipts) {

        boolean isCash() {
            return "CASH".equals(means);
        }
    }

    @Starts(prefix = "ZC", roles = Role.OFFICER)
    CaseFacts start(StartContext s, Request form) {
        var village = villages.visible(form.village(), s.actor());
        boolean bookkeeper = villages.post(village.id(), s.actor().personId())
                .filter(p -> p == Post.BOOKKEEPER)
                .isPresent();
        if (!bookkeeper) throw new Refusal(VillageRule.NOT_BOOKKEEPER);
        Money counted =
                form.amount().plus(spendings.sameDay(village.id(), form.payee().strip(), s.today()));
        var tier = decisions.decide(
                TIERS, null, s.today(), Map.of("template", village.template(), "kind", form.kind(), "amount", counted));
        if (form.isCash()) cash(form, village, counted, tier.flag("transferOnly"), s.today());
        spendings.enter(s.caseNo(), form, counted, s.today());
        if (form.receipts() != null) {
            documents.attach(form.receipts(), s.caseNo(), "villageReceipt", s.actor(), Audience.CASE);
        }
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "spendingAsked",
                        "start",
                        Map.of("amount", form.amount().toString(), "countedTogether", counted.toString()))
                .by(OPENNESS));
        return new CaseFacts(village.name() + "开支：" + form.what(), village.id(), null, null);
    }

    private void cash(Request form, Villages.Village village, Money counted, boolean transferOnly, LocalDate on) {
        Money most = spendings
                .cash(form.purpose(), on)
                .orElseThrow(() ->
                        at("means", VillageRule.CASH_FORBIDDEN, form.purpose().named()));
        if (transferOnly) throw at("means", VillageRule.TRANSFER_ONLY, counted);
        if (form.purpose() == Spending.Purpose.SMALL) most = most.atMost(village.pettyCash());
        if (form.purpose() == Spending.Purpose.SMALL && counted.exceeds(most)) {
            throw at("means", VillageRule.CASH_ABOVE_LIMIT, counted, most);
        }
    }

    private static InvalidInput at(String field, Rule rule, Object... args) {
        return InvalidInput.at(field, new Refusal(rule, args).message(LocaleContextHolder.getLocale()));
    }

    @Prefills
    Map<String, Object> approveSpending(TaskContext t) {
        Spending s = spendings.get(t.caseNo());
        Post post = Post.of(s.level());
        var facts = facts(s);
        facts.add(fact("环节", "Step", post.named()));
        return Map.of("facts", facts, "meeting", String.valueOf(post.meets()));
    }

    /** The form {@code village-approval}. @param present and {@code inFavour} where a meeting decides */
    record Verdict(Integer present, Integer inFavour, String decision, String opinion) {}

    @Handles
    void approveSpending(TaskContext t, Verdict form) {
        Spending s = spendings.get(t.caseNo());
        boolean agrees = "AGREE".equals(form.decision());
        if (Post.of(s.level()).meets()) meeting(s, form, agrees);
        if (agrees) spendings.approved(t.caseNo());
        else
            spendings.refused(
                    t.caseNo(), form.opinion() == null || form.opinion().isBlank() ? "未同意" : form.opinion());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        agrees ? "spendingApproved" : "spendingRefused",
                        t.node(),
                        Map.of(
                                "step",
                                s.level(),
                                "votes",
                                form.present() == null ? "" : form.inFavour() + "/" + form.present()))
                .by(OPENNESS));
    }

    /** 表决: more than half of those present; of the representatives two thirds must have come. */
    private void meeting(Spending s, Verdict form, boolean agrees) {
        int present = form.present() == null ? 0 : form.present();
        int inFavour = form.inFavour() == null ? 0 : form.inFavour();
        if (inFavour > present) {
            throw InvalidInput.at("inFavour", "同意人数不能超过到会人数。", "No more can be in favour than are present.");
        }
        int representatives = villages.get(s.village()).representatives();
        if (s.level().equals("REPRESENTATIVES") && present * 3 < representatives * 2) {
            throw at("present", VillageRule.NO_QUORUM, present, representatives);
        }
        if (agrees && inFavour * 2 <= present) {
            throw at("inFavour", VillageRule.NOT_CARRIED, inFavour, present);
        }
    }

    @Prefills
    Map<String, Object> paySpending(TaskContext t) {
        return Map.of("facts", facts(spendings.get(t.caseNo())));
    }

    /** The form {@code village-payment}. */
    record Payment(LocalDate paidOn, String receivedBy, String voucherNo, List<String> files) {}

    @Handles
    void paySpending(TaskContext t, Payment form) {
        Spending s = spendings.get(t.caseNo());
        if (!form.receivedBy().strip().equals(s.payee())) {
            throw at("receivedBy", VillageRule.PAYEE_DIFFERS, form.receivedBy(), s.payee());
        }
        if (form.paidOn().isBefore(s.askedOn()) || form.paidOn().isAfter(t.today())) {
            throw InvalidInput.at("paidOn", "付款日期应当在申请之后、今天以前。", "Paid after it was asked for, and not in the future.");
        }
        if (spendings.isUsed(s.village(), form.voucherNo().strip())) {
            throw at("voucherNo", VillageRule.VOUCHER_USED, form.voucherNo());
        }
        spendings.paid(t.caseNo(), form.paidOn(), form.voucherNo().strip());
        if (form.files() != null) {
            documents.attach(form.files(), t.caseNo(), "villageVoucher", t.actor(), Audience.CASE);
        }
        evidence.record(Act.of(t.caseNo(), t.actor(), "spendingPaid", t.node(), Map.of("voucher", form.voucherNo()))
                .by(VillageRule.PAYEE_DIFFERS.basis()));
    }

    private static List<Map<String, Object>> facts(Spending s) {
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(fact("村", "Village", s.villageName()));
        facts.add(fact("类别", "Kind", s.kind().named()));
        facts.add(fact("金额（元）", "Amount (yuan)", s.amount().toString()));
        if (!s.counted().equals(s.amount())) {
            facts.add(fact(
                    "同日同一收款人合计（元）",
                    "Together with others of the day (yuan)",
                    s.counted().toString()));
        }
        facts.add(fact("用途", "What for", s.what()));
        facts.add(fact("收款人", "Payee", s.payee()));
        facts.add(fact(
                "付款方式",
                "Means",
                s.means().equals("CASH") ? Language.say("现金", "cash") : Language.say("转账", "transfer")));
        return facts;
    }

    private static Map<String, Object> fact(String zh, String en, String value) {
        return Map.of("name", Language.say(zh, en), "value", value);
    }
}
