package org.sanshe.purchase.bond;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.tender.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 退还保证金: the task of {@code bondReturn.bpmn}. */
@Desk("bondReturn")
class BondReturn {

    static final LegalBasis REFUND = new LegalBasis("政府采购法实施条例", "第三十三条");

    private final BondRows rows;
    private final JdbcClient jdbc;
    private final Correspondence correspondence;
    private final Evidence evidence;

    BondReturn(BondRows rows, JdbcClient jdbc, Correspondence correspondence, Evidence evidence) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> returnBond(TaskContext t) {
        boolean english = Language.isEnglish();
        Bond bond = bond(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        values.put("supplierName", bond.supplier());
        values.put("purchaseNo", bond.caseNo());
        values.put("bondText", bond.form().in(english) + "，" + bond.amount() + (english ? " yuan" : " 元"));
        values.put("refundDue", Moments.zh(bond.refundDue()));
        values.put("settledOn", t.today().toString());
        values.put("grounds", grounds(t.rulesAsOf(), english));
        return values;
    }

    private List<Map<String, Object>> grounds(LocalDate asOf, boolean english) {
        return jdbc.sql("select code, zh, en, source from bond_forfeit_ground where valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?) order by code = 'OTHER', code")
                .params(asOf, asOf)
                .query((row, i) -> Map.<String, Object>of(
                        "value",
                        row.getString("code"),
                        "label",
                        row.getString(english ? "en" : "zh") + "（" + row.getString("source") + "）"))
                .list();
    }

    /** The form {@code bond-return}. */
    record Settlement(String outcome, LocalDate settledOn, String ground, String reason, List<String> files) {}

    @Handles
    void returnBond(TaskContext t, Settlement form) {
        Bond bond = bond(t.caseNo());
        if (form.settledOn().isBefore(bond.receivedOn()) || form.settledOn().isAfter(t.today())) {
            throw new Refusal(BondRule.DATE_OUT_OF_ORDER, form.settledOn(), bond.receivedOn(), t.today());
        }
        rows.settle(bond.id(), form.outcome(), form.settledOn(), form.ground(), form.reason());
        correspondence.attach(
                form.files(),
                t.caseNo(),
                "bondVoucher",
                t.actor(),
                Audience.CASE,
                Audience.organization(bond.organizationId()));
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "RETURN".equals(form.outcome()) ? "bondReturned" : "bondKept",
                        t.node(),
                        Map.of(
                                "supplier", bond.supplier(),
                                "amount", bond.amount().toString(),
                                "reason", form.reason() == null ? "" : form.reason()))
                .by(REFUND));
    }

    private Bond bond(String returnNo) {
        return rows.byReturn(returnNo).orElseThrow(() -> new NotFound("bond of " + returnNo));
    }
}
